package vigil.export;

import java.util.List;
import java.util.Locale;

/** Writes what a store answered, in one of three forms. Pure. */
public interface Listing<T> {
  /** The forms. */
  enum Form {
    /** For the eye. */
    TEXT,
    /** One JSON object a line. */
    JSONL,
    /** Comma-separated values with a line of names (RFC 4180). */
    CSV;

    /** As the command line spells it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What stands before the first. */
  default String opening() {
    return "";
  }

  /** What stands after the last. */
  default String closing() {
    return "";
  }

  /** One of them. */
  String one(T answer);

  /** All of them, one after the other. */
  default String all(List<T> answers) {
    StringBuilder text = new StringBuilder(opening());
    answers.forEach(answer -> text.append(one(answer)));
    return text.append(closing()).toString();
  }
}
