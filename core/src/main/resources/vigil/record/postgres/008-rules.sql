-- Rules that warn, as persons put them down. "line" is a line of the file of rules; "active" is 1, or 0 where the rule is switched
-- off. A rule that is changed is another row of the same name.

CREATE TABLE rule (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  until_seq BIGINT,
  name TEXT NOT NULL,
  line TEXT NOT NULL,
  active BIGINT NOT NULL
);
CREATE INDEX rule_seq ON rule (seq);
CREATE INDEX rule_until ON rule (until_seq) WHERE until_seq IS NOT NULL;

-- Incidents as they hold now, by how many events tell of each; and how many dead events tell of.
CREATE INDEX member_now ON member (incident, event) WHERE until_seq IS NULL;
CREATE INDEX quantity_killed ON quantity (event, high, low) WHERE kind = 'killed';
