package vigil.cli;

/** What the process tells its caller at its end. */
public enum ExitCode {
  DONE(0, "all well"),
  REFUSED(1, "something was refused; the rest was done"),
  USAGE(2, "the command line was not understood"),
  DATA_MISSING(3, "the data to evaluate on is missing"),
  NOT_WRITTEN(4, "the output could not be written"),
  FAULT(70, "a fault in Vigil itself"),
  NOT_FETCHED(75, "what training needs has not been fetched"),
  PIPE_CLOSED(141, "the reader of the output went away");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The code as the operating system sees it. */
  public int number() {
    return number;
  }

  /** What it means, as help tells it. */
  public String meaning() {
    return meaning;
  }
}
