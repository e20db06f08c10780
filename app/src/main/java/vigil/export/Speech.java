package vigil.export;

import java.util.List;
import vigil.event.Attribution;
import vigil.event.Contradiction;
import vigil.event.Event;
import vigil.event.Perpetrator;
import vigil.event.Slant;
import vigil.export.Run.Look;
import vigil.plover.Certainty;

/** In plain English, who says what and how sure they are. */
final class Speech {
  private Speech() {}

  /** "Told as certain by the army (“said”)": who says that the event happened, and how sure. */
  static List<Run> sentence(Event event) {
    Attribution outer = event.attribution().get(0);
    String how =
        switch (outer.stance()) {
          case ASSERTS -> told(event);
          case CONFIRMS -> "Confirmed by ";
          case ADMITS -> "Said to be their own deed by ";
          case DENIES -> "Denied by ";
          case DOUBTS -> "Doubted by ";
          case UNVERIFIED -> "Not verified by ";
          case DISOWNS -> "Told as " + sure(event.certainty()) + "; a part in it denied by ";
        };
    return new Run.Line().plain(how).all(who(event.attribution())).runs();
  }

  private static String told(Event event) {
    return switch (event.status()) {
      case NEGATED -> "Told as not having happened by ";
      case FUTURE -> "Told as still to come by ";
      case HYPOTHETICAL -> "Spoken of as possible by ";
      case ASSERTED, HISTORICAL -> "Told as " + sure(event.certainty()) + " by ";
    };
  }

  private static String sure(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> "certain";
      case PROBABLE -> "probable";
      case POSSIBLE -> "possible";
      case UNKNOWN -> "uncertain";
    };
  }

  private static List<Run> who(List<Attribution> chain) {
    boolean own = Wording.isReportItself(chain);
    return own ? new Run.Line().faint("the report itself").runs() : Wording.speakersAlone(chain);
  }

  /** Who is said to have done it, on whose word; a deed of nobody gives nothing. */
  static List<Run> perpetrators(List<Perpetrator> perpetrators) {
    Run.Line line = new Run.Line();
    for (Perpetrator one : perpetrators) {
      line.plain(line.isEmpty() ? "" : "; ")
          .add(Look.NAME, Quotes.plain(one.name()), one.span())
          .all(basis(one));
    }
    return line.runs();
  }

  private static List<Run> basis(Perpetrator one) {
    boolean own = Wording.isReportItself(one.by());
    Attribution.Stance outer = one.by().get(0).stance();
    boolean denial = outer == Attribution.Stance.DENIES || outer == Attribution.Stance.DISOWNS;
    Run.Line line = new Run.Line();
    switch (one.basis()) {
      case ADMITTED -> line.plain(", by own admission");
      case DENIED ->
          line.all(denial ? denial(one) : new Run.Line().plain(", denied by own account").runs());
      case ACCUSED -> line.plain(", accused by ").all(who(one.by()));
      case REPORTED -> line.plain(", as told by ").all(who(one.by()));
    }
    if (one.basis() == Perpetrator.Basis.DENIED && !denial) {
      line.plain(own ? "; named by " : "; accused by ").all(who(one.by()));
    }
    return line.runs();
  }

  /** The denier may be the one whom it is said of, or somebody else. */
  private static List<Run> denial(Perpetrator one) {
    Attribution last = one.by().get(one.by().size() - 1);
    boolean self = one.id() != null && one.id().equals(last.id()) || one.name().equals(last.name());
    Run.Line line = new Run.Line();
    return self
        ? line.plain(", denied by own account").runs()
        : line.plain(", denied by ").all(who(one.by())).runs();
  }

  /** Both sides with their words and with who says them. */
  static List<Run> contradiction(Contradiction one) {
    Run.Line line = new Run.Line();
    line.add(Look.NAME, Quotes.plain(one.about())).plain(": ");
    side(line, one.one());
    line.plain("; but ");
    side(line, one.other());
    return line.runs();
  }

  private static void side(Run.Line line, Contradiction.Side side) {
    String words = Quotes.quoted(Quotes.shortened(side.evidence().text()));
    line.add(Look.NAME, Quotes.plain(side.says()))
        .plain(" ")
        .add(Look.QUOTE, words, side.evidence().span())
        .plain(" — ")
        .all(who(side.attribution()));
  }

  /** How often who uses loaded words about whom. */
  static List<Run> slant(List<Slant> counts) {
    Run.Line line = new Run.Line().faint("In all: ");
    for (int i = 0; i < counts.size(); i++) {
      Slant one = counts.get(i);
      String by = one.by().equals("author") ? "the report" : Quotes.quoted(one.by());
      line.plain(i == 0 ? "" : "; ").plain(one.count() + " by " + by);
      line.plain(one.about() == null ? "" : " about " + Quotes.quoted(one.about()));
    }
    return line.runs();
  }
}
