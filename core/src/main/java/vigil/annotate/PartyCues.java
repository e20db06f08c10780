package vigil.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.plover.EventType;

/**
 * Words that lead to a party which the model missed: "massed troops against Ruritania". From {@code
 * reader/party-cues.tsv}. Immutable.
 */
final class PartyCues {
  /** How sure such a party is; there is no model to ask. */
  private static final double SURE = 0.8;

  private record Cue(EventType type, RoleKind kind, int reach, List<List<String>> phrases) {}

  private final List<Cue> cues = new ArrayList<>();
  private final RoleWords words;

  private PartyCues(DataFile file, RoleWords words) {
    this.words = words;
    for (DataFile.Line line : file.lines()) {
      line.required(3, "words");
      cues.add(
          new Cue(
              line.constant(0, EventType.class),
              line.constant(1, RoleKind.class),
              line.words(2, "reach"),
              line.list(3).stream()
                  .map(p -> List.of(p.toLowerCase(Locale.ROOT).split(" ")))
                  .toList()));
    }
  }

  static PartyCues load(RoleWords words) {
    return of(DataFile.resource("reader/party-cues.tsv"), words);
  }

  static PartyCues of(DataFile file, RoleWords words) {
    return new PartyCues(file, words);
  }

  /** The trigger with the parties that such words lead to. */
  Trigger complete(List<Token> tokens, Trigger trigger, List<Trigger> all, List<Name> names) {
    List<Role> roles = new ArrayList<>(trigger.roles());
    for (Cue cue : cues) {
      boolean missing = roles.stream().noneMatch(r -> r.kind() == cue.kind);
      if (cue.type == trigger.type() && missing) {
        party(tokens, trigger, all, names, cue)
            .filter(span -> roles.stream().noneMatch(r -> r.span().overlaps(span)))
            .ifPresent(span -> roles.add(new Role(cue.kind, span, SURE)));
      }
    }
    roles.sort(Comparator.comparing(Role::span));
    return trigger.withRoles(roles);
  }

  private Optional<Span> party(
      List<Token> tokens, Trigger trigger, List<Trigger> all, List<Name> names, Cue cue) {
    int from = TokenRange.of(tokens, trigger.span()).end();
    int to = Math.min(tokens.size(), from + cue.reach + 1);
    for (int at = from; at < to; at++) {
      Token token = tokens.get(at);
      if (words.ends(token) || finite(token, trigger, all)) {
        return Optional.empty();
      }
      int end = met(tokens, at, cue.phrases);
      if (end > at) {
        return name(tokens, end, names);
      }
    }
    return Optional.empty();
  }

  /** Whether another happening's words stand there: what follows them is theirs. */
  private static boolean finite(Token token, Trigger trigger, List<Trigger> all) {
    return all.stream().anyMatch(t -> t != trigger && t.span().overlaps(token.span()));
  }

  private static int met(List<Token> tokens, int at, List<List<String>> phrases) {
    for (List<String> phrase : phrases) {
      int end = at + phrase.size();
      if (end <= tokens.size() && said(tokens.subList(at, end), phrase)) {
        return end;
      }
    }
    return at;
  }

  private static boolean said(List<Token> tokens, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!tokens.get(i).text().toLowerCase(Locale.ROOT).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Span> name(List<Token> tokens, int at, List<Name> names) {
    int first = at < tokens.size() && words.article(tokens.get(at)) ? at + 1 : at;
    if (first >= tokens.size()) {
      return Optional.empty();
    }
    int start = tokens.get(first).span().start();
    return names.stream()
        .filter(n -> n.span().start() == start)
        .map(n -> tokens.get(at).span().join(n.span()))
        .findFirst();
  }
}
