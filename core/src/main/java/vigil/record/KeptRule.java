package vigil.record;

/**
 * A rule that warns, as a person put it down.
 *
 * @param name by which it is known; one rule of a name holds
 * @param line the rule as a line of the file of rules
 * @param active whether it is switched on
 * @param who who put it so
 * @param when when, in UTC
 */
public record KeptRule(String name, String line, boolean active, String who, String when) {}
