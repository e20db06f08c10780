package vigil.export;

import vigil.event.ReportRecord;

/** All reports in one indented array. */
final class JsonArray implements Export {
  @Override
  public String opening() {
    return "[";
  }

  @Override
  public String one(ReportRecord report, int number) {
    return "\n" + RecordJson.indented(report);
  }

  @Override
  public String between() {
    return ",";
  }

  @Override
  public String closing() {
    return "\n]\n";
  }
}
