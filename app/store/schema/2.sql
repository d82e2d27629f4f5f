-- Version 2: what findings, comparing, monitoring and trust need; see ../SCHEMA.md. Version 1 is in use, and stays as it is.

-- What a respondent said of a finding that was sent back: "what we understood".
CREATE TABLE member_check (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  respondent TEXT REFERENCES respondent (id),
  finding TEXT REFERENCES finding (id),
  round TEXT REFERENCES round (id),
  shown TEXT NOT NULL DEFAULT '',  -- the wording that the respondent was given
  sent TEXT NOT NULL DEFAULT '',  -- when the sheet was made
  answer TEXT NOT NULL DEFAULT '',  -- agree, correct or remove; empty: none yet
  words TEXT NOT NULL DEFAULT '',  -- how the respondent would have it, or why
  received TEXT NOT NULL DEFAULT '',  -- when the answer was read back
  settled TEXT NOT NULL DEFAULT ''  -- when the researcher did with it what is to be done
) STRICT;
CREATE INDEX member_check_respondent ON member_check (respondent);
CREATE INDEX member_check_finding ON member_check (finding);
CREATE INDEX member_check_round ON member_check (round);

-- How a table of a round is laid out: one row for each partnership, round and sheet.
CREATE TABLE table_setting (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),  -- NULL: the table of all rounds
  sheet TEXT NOT NULL DEFAULT '',  -- perspectives or matrix
  row_kind TEXT NOT NULL DEFAULT '',  -- group or respondent
  row_order TEXT NOT NULL DEFAULT '',  -- letters of the rows in their order, one space between, "-" for the shared row; empty: as usual
  column_kind TEXT NOT NULL DEFAULT '',  -- theme or pane
  hidden_panes TEXT NOT NULL DEFAULT ''  -- ids of the panes left out, one space between
) STRICT;
CREATE INDEX table_setting_partnership ON table_setting (partnership);
CREATE INDEX table_setting_round ON table_setting (round);

-- A cell of the framework matrix, in the researcher's words.
CREATE TABLE summary (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  stakeholder_group TEXT NOT NULL DEFAULT '',  -- letter: of the row, or of the respondent
  respondent TEXT REFERENCES respondent (id),  -- NULL: the row of a group
  pane TEXT NOT NULL DEFAULT '',  -- id; empty: the column of a theme
  theme TEXT NOT NULL DEFAULT '',  -- id; empty: the column of a pane
  text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX summary_partnership ON summary (partnership);
CREATE INDEX summary_round ON summary (round);
CREATE INDEX summary_respondent ON summary (respondent);

-- What a summary was made of: a finding or an answer.
CREATE TABLE summary_source (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  summary TEXT REFERENCES summary (id),
  finding TEXT REFERENCES finding (id),
  answer TEXT REFERENCES answer (id)
) STRICT;
CREATE INDEX summary_source_summary ON summary_source (summary);
CREATE INDEX summary_source_finding ON summary_source (finding);
CREATE INDEX summary_source_answer ON summary_source (answer);

-- How the researcher judges one of the ten lessons in a round. What each respondent scored stands in the answers.
CREATE TABLE lesson_judgement (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  lesson TEXT NOT NULL DEFAULT '',  -- id of the lesson's question in the guide
  colour TEXT NOT NULL DEFAULT '',  -- green, amber or red; empty: follows the marks
  reason TEXT NOT NULL DEFAULT ''  -- the one sentence that shows it
) STRICT;
CREATE INDEX lesson_judgement_partnership ON lesson_judgement (partnership);
CREATE INDEX lesson_judgement_round ON lesson_judgement (round);

-- What remains of a respondent who was erased: that it was done, and why.
CREATE TABLE erasure (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  code TEXT NOT NULL DEFAULT '',  -- of the respondent: O1, W2
  erased TEXT NOT NULL DEFAULT '',  -- when
  ground TEXT NOT NULL DEFAULT '',  -- why: consent withdrawn, term over ...
  report TEXT NOT NULL DEFAULT ''  -- what went, in numbers: JSON
) STRICT;
CREATE INDEX erasure_partnership ON erasure (partnership);

-- How long a kind of personal data is kept.
CREATE TABLE retention (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),  -- NULL: of the whole study
  kind TEXT NOT NULL DEFAULT '',  -- contacts, consents, recordings, words or study
  until TEXT NOT NULL DEFAULT '',  -- the last day
  done TEXT NOT NULL DEFAULT '',  -- when they were destroyed
  note TEXT NOT NULL DEFAULT ''  -- by whom and how
) STRICT;
CREATE INDEX retention_partnership ON retention (partnership);

-- How the columns of a file were read the last time, to be offered again.
CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  name TEXT NOT NULL DEFAULT '',  -- what the user calls it
  kind TEXT NOT NULL DEFAULT '',  -- table that is filled: indicator, finding ...
  mapping TEXT NOT NULL DEFAULT ''  -- JSON: head of a column to name of a field
) STRICT;

-- New columns of what was there.

ALTER TABLE organisation ADD COLUMN last_contact TEXT NOT NULL DEFAULT '' /* year, month or day of the last contact outside interviews */;

ALTER TABLE characteristic ADD COLUMN pane TEXT NOT NULL DEFAULT '' /* id of the pane it is about */;

ALTER TABLE round ADD COLUMN phase TEXT NOT NULL DEFAULT '' /* life phase of the partnership then: start-up, development or consolidation */;

ALTER TABLE line_item ADD COLUMN partnership TEXT REFERENCES partnership (id) /* where no answer says it */;
ALTER TABLE line_item ADD COLUMN round TEXT REFERENCES round (id) /* where no answer says it */;
ALTER TABLE line_item ADD COLUMN organisation TEXT REFERENCES organisation (id) /* who, where it is a party of the partnership */;
ALTER TABLE line_item ADD COLUMN until TEXT NOT NULL DEFAULT '' /* year, month or day: covered until, end of a subsidy */;
ALTER TABLE line_item ADD COLUMN source TEXT NOT NULL DEFAULT '' /* where it stands, for a line from a document */;
CREATE INDEX line_item_partnership ON line_item (partnership);
CREATE INDEX line_item_round ON line_item (round);
CREATE INDEX line_item_organisation ON line_item (organisation);

ALTER TABLE finding ADD COLUMN organisation TEXT REFERENCES organisation (id) /* which party brings or gets it */;
ALTER TABLE finding ADD COLUMN continues TEXT REFERENCES finding (id) /* the finding of an earlier round that this takes over */;
ALTER TABLE finding ADD COLUMN merged_into TEXT REFERENCES finding (id) /* of a tombstone: the finding that took over its evidence */;
CREATE INDEX finding_organisation ON finding (organisation);
CREATE INDEX finding_continues ON finding (continues);
CREATE INDEX finding_merged_into ON finding (merged_into);

ALTER TABLE indicator ADD COLUMN series TEXT NOT NULL DEFAULT '' /* values with one word here are one line over time; empty: the name is that word */;
ALTER TABLE indicator ADD COLUMN baseline REAL /* value before the partnership began */;
ALTER TABLE indicator ADD COLUMN answered INTEGER /* of how many the number tells: 6 of 7 companies */;
ALTER TABLE indicator ADD COLUMN asked INTEGER /* out of how many: 6 of 7 companies */;

ALTER TABLE agreement ADD COLUMN pane TEXT NOT NULL DEFAULT '' /* id of the pane it is about */;
ALTER TABLE agreement ADD COLUMN predecessor TEXT REFERENCES agreement (id) /* the agreement of an earlier round that this takes over */;
CREATE INDEX agreement_predecessor ON agreement (predecessor);

ALTER TABLE tagging ADD COLUMN characteristic TEXT REFERENCES characteristic (id);
ALTER TABLE tagging ADD COLUMN agreement TEXT REFERENCES agreement (id);
CREATE INDEX tagging_characteristic ON tagging (characteristic);
CREATE INDEX tagging_agreement ON tagging (agreement);

ALTER TABLE snapshot ADD COLUMN note TEXT NOT NULL DEFAULT '' /* why it was frozen */;

-- Search: stems beside the words, so that "bedrijf" finds "bedrijven", and facets, so that filters cost nothing. Both are
-- plain words. The program fills them after this script.
DROP TABLE search;
DELETE FROM search_text;
ALTER TABLE search_text ADD COLUMN stems TEXT NOT NULL DEFAULT '' /* Dutch stems of the words that differ from their stem, once each, one space between */;
ALTER TABLE search_text ADD COLUMN facets TEXT NOT NULL DEFAULT '' /* kind, PPS, round, group, pane, state, tags: a letter and the value as one word each */;
CREATE VIRTUAL TABLE search USING fts5 (words, stems, facets, content = 'search_text', content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
