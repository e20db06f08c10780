package vigil.annotate;

/** Two triggers of one sentence, and the probability that they tell of one happening, 0 to 1. */
public record SameEvent(Trigger first, Trigger second, double probability) {}
