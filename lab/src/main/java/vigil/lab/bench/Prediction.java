package vigil.lab.bench;

/** The answer to one item: a label, or JSON on one line. */
record Prediction(String item, String answer) {}
