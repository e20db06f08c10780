package vigil.cli;

import java.io.IOException;
import vigil.export.Export;

/** Writes results as they come and keeps count: the texts to the output, the rest to the user. */
final class Minutes {
  private final Surroundings surroundings;
  private final Export export;
  private final Output out;
  private final Progress progress;
  private final boolean tellNotices;
  private int read;
  private int refused;

  /** Notices are told where the output has no place for them. */
  Minutes(
      Surroundings surroundings,
      Export export,
      Output out,
      Progress progress,
      boolean tellNotices) {
    this.surroundings = surroundings;
    this.export = export;
    this.out = out;
    this.progress = progress;
    this.tellNotices = tellNotices;
  }

  void take(Reports.Result result) throws IOException {
    if (result instanceof Reports.Written written) {
      write(written);
    } else if (result instanceof Reports.Refused refusal) {
      refused++;
      progress.interrupt();
      surroundings.say(line(refusal.rejected().name(), refusal.rejected().message()));
    }
    progress.step();
  }

  private void write(Reports.Written written) throws IOException {
    out.write(read == 0 ? export.opening() : export.between());
    out.write(written.text());
    out.flush();
    read++;
    if (tellNotices && !written.notices().isEmpty()) {
      progress.interrupt();
      written.notices().forEach(n -> surroundings.say(line(written.name(), "note: " + n)));
    }
  }

  private static String line(String name, String message) {
    return (name + ": " + message).replaceAll("\\p{Cntrl}", "?");
  }

  /** Ends the output and tells the count where there is something to count. */
  ExitCode end() throws IOException {
    if (read > 0) {
      out.write(export.closing());
      out.commit();
    }
    progress.close();
    if (read + refused != 1 || refused > 0) {
      surroundings.err().println(count());
    }
    return refused > 0 ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private String count() {
    String reports = read == 1 ? "1 report read" : read + " reports read";
    return reports + (refused == 0 ? "" : ", " + refused + " refused");
  }
}
