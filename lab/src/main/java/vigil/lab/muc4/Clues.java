package vigil.lab.muc4;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vigil.annotate.Sentence;
import vigil.annotate.Token;
import vigil.event.Event;
import vigil.event.Evidence;
import vigil.plover.EventType;

/** What tells of which types of incident there are in a report. */
final class Clues {
  private static final int LEAD = 2;
  private static final int MANY = 5;

  private Clues() {}

  static Set<String> of(Read read) {
    Set<String> clues = new TreeSet<>();
    clues.add("bias");
    int assaults = 0;
    for (Event event : read.record().events()) {
      event(read, event, clues);
      assaults += event.type() == EventType.ASSAULT ? 1 : 0;
    }
    clues.add("assaults=" + Math.min(assaults, MANY));
    read.annotated().sentences().forEach(sentence -> words(sentence, clues));
    return clues;
  }

  private static void event(Read read, Event event, Set<String> clues) {
    String type = event.type().toString();
    clues.add("event=" + type + "." + event.status());
    event.modes().forEach(mode -> clues.add("mode=" + mode));
    String trigger = Strings.normal(event.trigger().of(read.annotated().document().text()));
    clues.add("trigger=" + type + "." + trigger);
    event.actors().forEach(a -> a.sectors().forEach(s -> clues.add(type + ".actor=" + s)));
    event.recipients().forEach(a -> a.sectors().forEach(s -> clues.add(type + ".recipient=" + s)));
    if (event.type() == EventType.ASSAULT) {
      clause(event.evidence(), clues);
      event.mentions().forEach(told -> clause(told.evidence(), clues));
    }
  }

  private static void clause(Evidence evidence, Set<String> clues) {
    for (String word : Strings.normal(evidence.text()).split(" ")) {
      clues.add("clause=" + word);
    }
  }

  private static void words(Sentence sentence, Set<String> clues) {
    for (Token token : sentence.tokens()) {
      String word = token.text().toLowerCase(Locale.ROOT);
      if (Character.isLetter(word.charAt(0))) {
        clues.add("word=" + word);
        if (sentence.index() < LEAD) {
          clues.add("lead=" + word);
        }
      }
    }
  }
}
