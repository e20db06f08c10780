package vigil.lab.bench;

/**
 * What is right of what was answered, and of what gold has.
 *
 * @param rightAnswers the sum for precision, out of {@code answers}
 * @param rightGold the sum for recall, out of {@code gold}
 */
record Share(double rightAnswers, double answers, double rightGold, double gold) {
  static final Share NONE = new Share(0, 0, 0, 0);

  Share plus(Share other) {
    return new Share(
        rightAnswers + other.rightAnswers,
        answers + other.answers,
        rightGold + other.rightGold,
        gold + other.gold);
  }

  /** 0 without answers, as the tasks' scorer has it. */
  double precision() {
    return answers == 0 ? 0 : rightAnswers / answers;
  }

  /** 0 without gold. */
  double recall() {
    return gold == 0 ? 0 : rightGold / gold;
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
