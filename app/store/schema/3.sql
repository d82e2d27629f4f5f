-- Version 3: what the researcher decided; see ../SCHEMA.md. Versions 1 and 2 are in use, and stay as they are.

-- Two findings that say different things, as the researcher judged: they are not proposed again as one that groups share.
CREATE TABLE distinction (
  id TEXT PRIMARY KEY NOT NULL,  -- UUIDv7
  created TEXT NOT NULL,  -- UTC, ISO 8601
  deleted INTEGER NOT NULL DEFAULT 0,  -- 1: a tombstone
  finding TEXT REFERENCES finding (id),
  other TEXT REFERENCES finding (id)  -- a finding of another group
) STRICT;
CREATE INDEX distinction_finding ON distinction (finding);
CREATE INDEX distinction_other ON distinction (other);

-- New columns of what was there.

ALTER TABLE member_check ADD COLUMN outcome TEXT NOT NULL DEFAULT '' /* what the researcher did with what was asked: followed or kept; empty: not settled, or settled before version 3 */;
