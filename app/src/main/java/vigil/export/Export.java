package vigil.export;

import vigil.event.ReportRecord;

/** Turns records into text, one at a time. Pure, and safe for many threads. */
public interface Export {
  /**
   * The export of a form.
   *
   * @param layout how wide and whether coloured; only the brief regards it
   */
  static Export of(Format format, Layout layout) {
    return switch (format) {
      case BRIEF -> new BriefExport(layout);
      case JSONL -> new JsonLines();
      case JSON -> new JsonArray();
      case MARKDOWN -> new MarkdownExport();
      case HTML -> new HtmlExport();
    };
  }

  /** What stands before the first record. */
  default String opening() {
    return "";
  }

  /**
   * One record.
   *
   * @param number the record's number in the output, from 1
   */
  String one(ReportRecord report, int number);

  /** What stands between two records. */
  default String between() {
    return "";
  }

  /** What stands after the last record, or after the opening when there is none. */
  default String closing() {
    return "";
  }
}
