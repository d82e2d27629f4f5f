-- Version 1 of a study. One table a kind of record; see ../SCHEMA.md.

-- The one row that says what this study is.
CREATE TABLE study (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  name TEXT NOT NULL DEFAULT '',  -- the name its researchers give it
  description TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',  -- nl or en: the language of its sheets unless told otherwise
  canvas TEXT NOT NULL DEFAULT '',  -- id of the canvas definition
  retention_date TEXT NOT NULL DEFAULT ''  -- the day after which the personal data go
) STRICT;

-- A party that is interviewed: O, W, S, P, or one the study added.
CREATE TABLE stakeholder_group (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  letter TEXT NOT NULL DEFAULT '',  -- one or two letters, what other tables refer to
  name_nl TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL DEFAULT '',  -- #rrggbb
  position REAL  -- order on sheets
) STRICT;

-- A PPS.
CREATE TABLE partnership (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',  -- case, programme or synthesis; empty for the study's own
  region TEXT NOT NULL DEFAULT '',
  sector TEXT NOT NULL DEFAULT '',
  start TEXT NOT NULL DEFAULT '',  -- year, month or day, as far as known: 2019, 2019-10, 2019-10-01
  legal_form TEXT NOT NULL DEFAULT '',
  phase TEXT NOT NULL DEFAULT '',  -- start-up, development or consolidation
  description TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',  -- where its facts come from
  position REAL
) STRICT;

-- What marks a partnership, in one line.
CREATE TABLE characteristic (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  text TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  position REAL
) STRICT;
CREATE INDEX characteristic_partnership ON characteristic (partnership);

-- A party in a partnership.
CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  name TEXT NOT NULL DEFAULT '',
  stakeholder_group TEXT NOT NULL DEFAULT '',  -- letter
  kind TEXT NOT NULL DEFAULT '',  -- gemeente, roc, bedrijf ...: free
  small INTEGER NOT NULL DEFAULT 0,  -- an employer of fewer than 50 people
  brings TEXT NOT NULL DEFAULT '',
  gets TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  position REAL
) STRICT;
CREATE INDEX organisation_partnership ON organisation (partnership);

-- A person under an organisation, as a code and a role, never a name.
CREATE TABLE respondent (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  organisation TEXT REFERENCES organisation (id),
  stakeholder_group TEXT NOT NULL DEFAULT '',  -- letter
  code TEXT NOT NULL DEFAULT '',  -- O1, W2
  role TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  position REAL
) STRICT;
CREATE INDEX respondent_partnership ON respondent (partnership);
CREATE INDEX respondent_organisation ON respondent (organisation);

-- A measurement moment of a partnership.
CREATE TABLE round (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',  -- design, running or evaluation
  date TEXT NOT NULL DEFAULT '',  -- year, month or day
  frozen TEXT NOT NULL DEFAULT '',  -- when it was frozen, empty while open
  position REAL
) STRICT;
CREATE INDEX round_partnership ON round (partnership);

-- A guide as interviews of this study were held with it.
CREATE TABLE guide_version (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  guide TEXT NOT NULL DEFAULT '',  -- id of the guide
  version INTEGER,
  stakeholder_group TEXT NOT NULL DEFAULT '',  -- letter
  title TEXT NOT NULL DEFAULT '',
  xml TEXT NOT NULL DEFAULT ''  -- the whole guide
) STRICT;

-- One talk.
CREATE TABLE interview (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  stakeholder_group TEXT NOT NULL DEFAULT '',  -- letter
  guide_version TEXT REFERENCES guide_version (id),  -- the guide it is held with
  state TEXT NOT NULL DEFAULT '',  -- planned, running or done
  planned TEXT NOT NULL DEFAULT '',  -- planned for
  planned_minutes INTEGER,
  started TEXT NOT NULL DEFAULT '',
  ended TEXT NOT NULL DEFAULT '',
  elapsed INTEGER,  -- seconds with the interview page open
  place TEXT NOT NULL DEFAULT '',
  medium TEXT NOT NULL DEFAULT '',  -- on-site, phone or video
  interviewer TEXT NOT NULL DEFAULT '',  -- initials
  language TEXT NOT NULL DEFAULT '',  -- nl or en
  question TEXT NOT NULL DEFAULT '',  -- id of the question last open
  locked INTEGER NOT NULL DEFAULT 0,  -- done and locked against accident
  note TEXT NOT NULL DEFAULT '',
  impressions TEXT NOT NULL DEFAULT '',  -- debrief
  surprises TEXT NOT NULL DEFAULT '',  -- debrief
  follow_up TEXT NOT NULL DEFAULT ''  -- debrief
) STRICT;
CREATE INDEX interview_partnership ON interview (partnership);
CREATE INDEX interview_round ON interview (round);
CREATE INDEX interview_guide_version ON interview (guide_version);

-- Who took part in a talk.
CREATE TABLE interview_respondent (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  interview TEXT REFERENCES interview (id),
  respondent TEXT REFERENCES respondent (id)
) STRICT;
CREATE INDEX interview_respondent_interview ON interview_respondent (interview);
CREATE INDEX interview_respondent_respondent ON interview_respondent (respondent);

-- What a respondent agreed to.
CREATE TABLE consent (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  interview TEXT REFERENCES interview (id),
  respondent TEXT REFERENCES respondent (id),
  letter_version TEXT NOT NULL DEFAULT '',
  form TEXT NOT NULL DEFAULT '',  -- signed, spoken or mail
  given TEXT NOT NULL DEFAULT '',
  withdrawn TEXT NOT NULL DEFAULT '',
  take_part INTEGER NOT NULL DEFAULT 0,
  quote_by_role INTEGER NOT NULL DEFAULT 0,
  quote_by_name INTEGER NOT NULL DEFAULT 0,
  reuse INTEGER NOT NULL DEFAULT 0,
  share_within INTEGER NOT NULL DEFAULT 0,  -- within the PPS
  share_outside INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX consent_interview ON consent (interview);
CREATE INDEX consent_respondent ON consent (respondent);

-- What was said to one question of an interview.
CREATE TABLE answer (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  interview TEXT REFERENCES interview (id),
  question TEXT NOT NULL DEFAULT '',  -- id in the guide
  pane TEXT NOT NULL DEFAULT '',  -- id, empty beside the panes
  text TEXT NOT NULL DEFAULT '',  -- the respondent's words
  note TEXT NOT NULL DEFAULT '',  -- the interviewer's own note
  state TEXT NOT NULL DEFAULT '',  -- answered, not-discussed, does-not-know, declines or not-applicable; empty: untouched
  reason TEXT NOT NULL DEFAULT '',  -- why, where the state asks it
  mark INTEGER,  -- 1-5; 0 no opinion; NULL not asked
  mark_reason TEXT NOT NULL DEFAULT '',
  flagged INTEGER NOT NULL DEFAULT 0,  -- to come back to
  probes TEXT NOT NULL DEFAULT '',  -- ids of the probes ticked off, one space between
  same_as TEXT REFERENCES answer (id),  -- the earlier answer it repeats
  said_at TEXT REFERENCES answer (id)  -- the answer this was parked from
) STRICT;
CREATE INDEX answer_interview ON answer (interview);
CREATE INDEX answer_same_as ON answer (same_as);
CREATE INDEX answer_said_at ON answer (said_at);

-- Words of an answer that may be quoted.
CREATE TABLE quote (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  answer TEXT REFERENCES answer (id),
  start INTEGER,  -- first character, counted in Unicode code points
  "end" INTEGER,  -- after the last character
  text TEXT NOT NULL DEFAULT '',  -- the words
  permission TEXT NOT NULL DEFAULT ''  -- none, role or name; empty: not asked
) STRICT;
CREATE INDEX quote_answer ON quote (answer);

-- A line of a small table: partner, cost, revenue ....
CREATE TABLE line_item (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  answer TEXT REFERENCES answer (id),
  kind TEXT NOT NULL DEFAULT '',  -- partner, cost, revenue, funding, support or alternative
  what TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  stakeholder_group TEXT NOT NULL DEFAULT '',
  brings TEXT NOT NULL DEFAULT '',
  gets TEXT NOT NULL DEFAULT '',
  amount REAL,
  amount_kind TEXT NOT NULL DEFAULT '',  -- euro, hours, goods or unknown
  position REAL
) STRICT;
CREATE INDEX line_item_answer ON line_item (answer);

-- One line on the canvas.
CREATE TABLE finding (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  pane TEXT NOT NULL DEFAULT '',  -- id; empty: parked
  stakeholder_group TEXT NOT NULL DEFAULT '',  -- letter; empty: shared
  respondent TEXT REFERENCES respondent (id),
  text TEXT NOT NULL DEFAULT '',
  interest TEXT NOT NULL DEFAULT '',  -- own or shared
  direction TEXT NOT NULL DEFAULT '',  -- brings or gets
  amount REAL,
  amount_kind TEXT NOT NULL DEFAULT '',  -- euro, hours, goods or unknown
  status TEXT NOT NULL DEFAULT '',  -- draft, shown, confirmed or disputed
  starred INTEGER NOT NULL DEFAULT 0,
  memo TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',  -- where it stands, for findings from a publication
  position REAL,  -- order in its pane
  table_text TEXT NOT NULL DEFAULT '',  -- wording in the perspectives table; empty: text
  table_head TEXT NOT NULL DEFAULT '',  -- head it stands under in the table
  table_position REAL,  -- order in the table's cell
  table_hidden INTEGER NOT NULL DEFAULT 0  -- left out of the table
) STRICT;
CREATE INDEX finding_partnership ON finding (partnership);
CREATE INDEX finding_round ON finding (round);
CREATE INDEX finding_respondent ON finding (respondent);

-- The words a finding rests on.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  finding TEXT REFERENCES finding (id),
  answer TEXT REFERENCES answer (id),
  start INTEGER,  -- first character, counted in Unicode code points
  "end" INTEGER,  -- after the last character
  text TEXT NOT NULL DEFAULT ''  -- the words when they were chosen
) STRICT;
CREATE INDEX evidence_finding ON evidence (finding);
CREATE INDEX evidence_answer ON evidence (answer);

-- A theme over all panes.
CREATE TABLE tag (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  name TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

-- A tag on a record.
CREATE TABLE tagging (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  tag TEXT REFERENCES tag (id),
  finding TEXT REFERENCES finding (id),
  lesson TEXT REFERENCES lesson (id),
  answer TEXT REFERENCES answer (id)
) STRICT;
CREATE INDEX tagging_tag ON tagging (tag);
CREATE INDEX tagging_finding ON tagging (finding);
CREATE INDEX tagging_lesson ON tagging (lesson);
CREATE INDEX tagging_answer ON tagging (answer);

-- How far the groups agree on a pane in a round.
CREATE TABLE pane_judgement (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  pane TEXT NOT NULL DEFAULT '',
  verdict TEXT NOT NULL DEFAULT '',  -- agree, partly, disagree or not-enough-heard
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX pane_judgement_partnership ON pane_judgement (partnership);
CREATE INDEX pane_judgement_round ON pane_judgement (round);

-- A cell of the perspectives table as edited by hand.
CREATE TABLE cell_text (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  stakeholder_group TEXT NOT NULL DEFAULT '',
  theme TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX cell_text_partnership ON cell_text (partnership);
CREATE INDEX cell_text_round ON cell_text (round);

-- A number to steer by.
CREATE TABLE indicator (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  name TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  step TEXT NOT NULL DEFAULT '',  -- reached, applied, trial, training or placed; empty: none of the funnel
  value REAL,
  target REAL,
  date TEXT NOT NULL DEFAULT '',
  coverage TEXT NOT NULL DEFAULT '',  -- what the number is about
  source TEXT NOT NULL DEFAULT '',
  position REAL
) STRICT;
CREATE INDEX indicator_partnership ON indicator (partnership);
CREATE INDEX indicator_round ON indicator (round);

-- What was agreed: what, who, when.
CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  text TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',  -- kept, partly, dropped or open
  outcome_round TEXT REFERENCES round (id),
  outcome_text TEXT NOT NULL DEFAULT '',
  position REAL
) STRICT;
CREATE INDEX agreement_partnership ON agreement (partnership);
CREATE INDEX agreement_round ON agreement (round);
CREATE INDEX agreement_outcome_round ON agreement (outcome_round);

-- What others should know.
CREATE TABLE lesson (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  partnership TEXT REFERENCES partnership (id),
  round TEXT REFERENCES round (id),
  text TEXT NOT NULL DEFAULT '',
  pane TEXT NOT NULL DEFAULT '',
  phase TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  position REAL
) STRICT;
CREATE INDEX lesson_partnership ON lesson (partnership);
CREATE INDEX lesson_round ON lesson (round);

-- What happened in an interview, and when.
CREATE TABLE event (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  interview TEXT REFERENCES interview (id),
  at TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',  -- opened, answered, changed, state, mark, pause, resumed, language or audio-mark
  question TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_interview ON event (interview);

-- A canvas as it stood when a round was frozen.
CREATE TABLE snapshot (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  round TEXT REFERENCES round (id),
  name TEXT NOT NULL DEFAULT '',
  taken TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT ''  -- JSON
) STRICT;
CREATE INDEX snapshot_round ON snapshot (round);

-- What one user act did: one transaction, one line. Undo makes a new edit that refers to the one it takes back.
CREATE TABLE edit (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  at TEXT NOT NULL,  -- UTC, ISO 8601
  verb TEXT NOT NULL,  -- what was done: reword, move, answer ...
  author TEXT NOT NULL DEFAULT '',
  device TEXT NOT NULL DEFAULT '',
  sequence INTEGER NOT NULL,  -- counts up per device
  undoes TEXT REFERENCES edit (id)  -- the edit this one takes back
) STRICT;
CREATE INDEX edit_undoes ON edit (undoes);
CREATE INDEX edit_sequence ON edit (device, sequence);

-- Every change of every field, in order. Nothing is changed in a study but through this log.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,  -- order of writing in this file; no meaning beyond it
  edit TEXT NOT NULL REFERENCES edit (id),
  kind TEXT NOT NULL,  -- name of the table
  record TEXT NOT NULL,  -- id of the record
  field TEXT NOT NULL,  -- name of the column; "created" where the record was made; "deleted"
  before ANY,
  after ANY,
  replaces INTEGER  -- the change whose value stood there, NULL for the first
) STRICT;
CREATE INDEX change_record ON change (record, field, id);
CREATE INDEX change_edit ON change (edit);

-- Words that search finds: one row for each record that has any.
CREATE TABLE search_text (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (words, content = 'search_text', content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

-- One row while a program has the study open; a row left behind tells of an unclean end.
CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  opened TEXT NOT NULL,
  program TEXT NOT NULL,
  host TEXT NOT NULL
) STRICT;

-- Small things about the file itself: device, last check.
CREATE TABLE property (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;
