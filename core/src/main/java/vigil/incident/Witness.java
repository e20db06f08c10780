package vigil.incident;

/** A telling and where it comes from. */
public record Witness(Telling telling, Source source) {}
