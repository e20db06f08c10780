package vigil.analysis;

import org.jspecify.annotations.Nullable;
import vigil.record.KeptRule;

/**
 * A rule that a store's warnings know.
 *
 * @param active whether it is switched on
 * @param shipped whether Vigil has one of its name
 * @param kept who put it so, and when; null where it is Vigil's own as shipped
 */
public record KnownRule(Rule rule, boolean active, boolean shipped, @Nullable KeptRule kept) {}
