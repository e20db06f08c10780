package vigil.export;

import java.time.LocalDate;
import java.util.List;

/**
 * A situation report, ready to be written: sections of sentences, each with what it rests on.
 *
 * @param title what it is about
 * @param from its first day
 * @param to its last day
 * @param entry the last entry of the store's log that it knows, by which the next one tells what
 *     changed
 */
public record Situation(
    String title, LocalDate from, LocalDate to, long entry, List<Section> sections) {
  public Situation {
    sections = List.copyOf(sections);
  }

  /**
   * A part.
   *
   * @param sentences in order
   */
  public record Section(String title, List<Sentence> sentences) {
    public Section {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence.
   *
   * @param words in plain, neutral English; loaded words only as quotations
   * @param cites events and reports that it rests on
   */
  public record Sentence(String words, List<String> cites) {
    public Sentence {
      cites = List.copyOf(cites);
    }

    /** Its citation, in brackets; empty where it has none. */
    public String citation() {
      int most = 6;
      if (cites.isEmpty()) {
        return "";
      }
      String shown = String.join(" ", cites.subList(0, Math.min(most, cites.size())));
      return " [" + shown + (cites.size() > most ? " +" + (cites.size() - most) : "") + "]";
    }
  }
}
