package vigil.export;

import vigil.event.ReportRecord;

/** One line a report. */
final class JsonLines implements Export {
  @Override
  public String one(ReportRecord report, int number) {
    return RecordJson.line(report) + "\n";
  }
}
