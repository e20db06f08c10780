package vigil.lab.speed;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.document.Span;
import vigil.source.Input;
import vigil.source.RawItem;
import vigil.source.Sources;

/** The reports that are timed. */
final class Documents {
  private Documents() {}

  /** The documents of a file or folder, without those that are refused. */
  static List<Document> in(String path) {
    DocumentReader reader = DocumentReader.load();
    List<Document> documents = new ArrayList<>();
    for (Input input : Sources.of(List.of(path), InputStream.nullInputStream())) {
      if (input instanceof RawItem item
          && reader.read(item, Overrides.NONE) instanceof Reading.Accepted accepted) {
        documents.add(accepted.document());
      }
    }
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("no report in " + path);
    }
    return documents;
  }

  /** How many words the document's prose has, as blanks part them. */
  static int words(Document document) {
    return document.prose().stream().mapToInt(span -> words(document.text(), span)).sum();
  }

  private static int words(String text, Span span) {
    return span.of(text).strip().split("\\s+").length;
  }
}
