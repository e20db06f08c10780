package vigil.export;

import vigil.document.Span;

/** The names of a page's places, by which text and cards lead to each other. */
record Anchors(int report) {
  String ofReport() {
    return "r" + report;
  }

  String ofEvent(int number) {
    return "r" + report + "-e" + number;
  }

  String ofWords(Span span) {
    return "r" + report + "-w" + span.start() + "-" + span.end();
  }
}
