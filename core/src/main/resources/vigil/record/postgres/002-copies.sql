-- What texts look like, so that copies with small changes are found. Both tables follow from the reports' texts.

CREATE TABLE signature (
  report BIGINT PRIMARY KEY,
  packed BYTEA NOT NULL
);
CREATE TABLE band (
  band BIGINT NOT NULL,
  report BIGINT NOT NULL,
  PRIMARY KEY (band, report)
);

-- Which share of its stretches of words a copy has in common with its origin; empty for an origin.
ALTER TABLE report ADD COLUMN likeness DOUBLE PRECISION;
