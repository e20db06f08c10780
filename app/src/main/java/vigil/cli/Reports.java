package vigil.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.event.ReportRecord;
import vigil.export.Export;
import vigil.source.Input;
import vigil.source.RawItem;
import vigil.source.Rejected;

/** The work on each input: from its bytes to the text of its record. */
final class Reports implements Iterable<Callable<Reports.Result>> {
  private final Iterable<Input> inputs;
  private final Overrides overrides;
  private final Lazy<Coding> coding;
  private final Export export;
  private final double minConfidence;
  private final DocumentReader documents = DocumentReader.load();

  /** What became of an input. */
  sealed interface Result {}

  /** A record's text, and what a reader of it should know of its input. */
  record Written(String name, String text, List<String> notices) implements Result {}

  /** No record, and why. */
  record Refused(Rejected rejected) implements Result {}

  /** Events of a confidence below {@code minConfidence} are left out. */
  Reports(
      Iterable<Input> inputs,
      Overrides overrides,
      Lazy<Coding> coding,
      Export export,
      double minConfidence) {
    this.minConfidence = minConfidence;
    this.inputs = inputs;
    this.overrides = overrides;
    this.coding = coding;
    this.export = export;
  }

  /** The work in the order of the inputs; each input is read from its place when its turn comes. */
  @Override
  public Iterator<Callable<Result>> iterator() {
    Iterator<Input> each = inputs.iterator();
    return new Iterator<>() {
      private int number = 0;

      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Callable<Result> next() {
        Input input = each.next();
        int place = ++number;
        return () -> result(input, place);
      }
    };
  }

  private Result result(Input input, int number) {
    if (input instanceof Rejected rejected) {
      return new Refused(rejected);
    }
    RawItem item = (RawItem) input;
    try {
      Reading reading = documents.read(item, overrides);
      return reading instanceof Reading.Accepted accepted
          ? coded(accepted.document(), number)
          : new Refused(((Reading.Refused) reading).rejected());
    } catch (OutOfMemoryError | StackOverflowError e) {
      return failed(item, "too large for the memory there is");
    }
  }

  private Result coded(Document document, int number) {
    Coding coder = coding.get();
    try {
      ReportRecord report = coder.code(document).atLeast(minConfidence);
      return new Written(document.name(), export.one(report, number), document.notices());
    } catch (RuntimeException e) {
      return new Refused(
          new Rejected(document.name(), Rejected.Reason.FAILED, "could not be coded: " + e));
    }
  }

  private static Result failed(RawItem item, String why) {
    return new Refused(new Rejected(item.name(), Rejected.Reason.FAILED, why));
  }
}
