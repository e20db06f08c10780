-- Warnings that rules raised; one that was acknowledged holds no longer. "since" and "day" are days since 1970: when the rule
-- first warned without a pause, and the last day that was known. "events" are named as users name them, parted by blanks.

CREATE TABLE warning (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  until_seq INTEGER,
  rule TEXT NOT NULL,
  series TEXT NOT NULL,
  since INTEGER NOT NULL,
  day INTEGER NOT NULL,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  baseline TEXT NOT NULL,
  gaps INTEGER NOT NULL,
  test TEXT,
  events TEXT NOT NULL
);
CREATE INDEX warning_seq ON warning (seq);
CREATE INDEX warning_until ON warning (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX warning_series ON warning (rule, series, day);

-- What is to be sent where. No part of the log: how far the sending has come.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  message TEXT NOT NULL,
  warnings TEXT NOT NULL,
  target TEXT NOT NULL,
  due TEXT NOT NULL,
  tries INTEGER NOT NULL,
  state TEXT NOT NULL,
  why TEXT,
  UNIQUE (message, target)
);
CREATE INDEX delivery_due ON delivery (state, due);
