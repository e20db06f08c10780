package vigil.lab.bench;

import vigil.annotate.Annotated;
import vigil.annotate.PairReader;
import vigil.document.Document;
import vigil.event.ReportRecord;
import vigil.mention.Mentions;

/** What a benchmark measures: everything that turns text into answers. Safe for many threads. */
interface Coding {
  /** Sentences, names and triggers. */
  Annotated annotate(Document document);

  /** Who, where, when and how many. */
  Mentions mentions(Document document);

  /** The whole path. */
  ReportRecord code(Document document);

  /** The type of event between two given parties. */
  PairReader pairs();

  /** Name and version of what is measured. */
  String version();
}
