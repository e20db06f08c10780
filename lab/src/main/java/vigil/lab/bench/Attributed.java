package vigil.lab.bench;

import java.util.List;
import vigil.document.Span;

/**
 * One statement of a text: who, the words that show it, and what is said. Each may be of several
 * pieces or, but for one, of none.
 */
record Attributed(List<Span> source, List<Span> cue, List<Span> content) {
  Attributed {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  /** One of the three parts. */
  enum Part {
    SOURCE,
    CUE,
    CONTENT
  }

  List<Span> of(Part part) {
    return switch (part) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }
}
