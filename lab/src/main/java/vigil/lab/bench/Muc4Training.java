package vigil.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import vigil.lab.muc4.GttScore;
import vigil.lab.muc4.Muc4Fit;
import vigil.lab.muc4.Slot;

/**
 * Fits what fills MUC-4's templates: {@code Muc4Training DATA INDEX FOLDER [MODEL]}. The reports
 * that INDEX names are left out, since the reader learned from them; FOLDER gets the weights. What
 * it tells first are figures on reports that the weights were not fitted on.
 */
public final class Muc4Training {
  private Muc4Training() {}

  /** Runs the fit. */
  public static void main(String[] arguments) throws IOException {
    Muc4File file = Muc4File.read(Path.of(arguments[0]), Path.of(arguments[1]));
    Coding coding = CoderCoding.of(arguments.length > 3 ? Path.of(arguments[3]) : null);
    Texts texts = new Texts();
    Muc4Fit fit = new Muc4Fit(file.docs(), doc -> Muc4File.read(doc, coding, texts));
    GttScore score = fit.crossValidated();
    System.out.println(file.docs().size() + " reports, " + file.left() + " left out");
    System.out.println("type " + score.type() + " " + score.type().f1());
    for (Slot slot : Slot.values()) {
      System.out.println(slot.label() + " " + score.tally(slot) + " " + score.tally(slot).f1());
    }
    System.out.println(
        "micro "
            + score.micro().precision()
            + " "
            + score.micro().recall()
            + " "
            + score.micro().f1());
    fit.write(Path.of(arguments[2]));
  }
}
