package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.document.Span;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/** Answers made by hand: the decoder alone is tested. */
class SentenceDecoderTest {
  private static final String TEXT = "Two gunmen, masked, opened fire on Tal Abyad.";
  private static final List<Token> TOKENS = Tokenizer.tokens(TEXT, new Span(0, TEXT.length()));
  private static final int OPENED = 5;
  private static final int FIRE = 6;

  private final float[] table = new float[TOKENS.size() * Heads.columns()];
  private final float[] links = new float[TOKENS.size() * Heads.LINKS * TOKENS.size()];

  SentenceDecoderTest() {
    java.util.Arrays.fill(links, -5);
    for (int w = 0; w < TOKENS.size(); w++) {
      set(w, Heads.TRIGGER, 0, 4);
      set(w, Heads.NAMES, 0, 4);
      for (Mode mode : Mode.values()) {
        set(w, Heads.MODES, mode.ordinal(), -5);
      }
    }
  }

  private void set(int word, Heads head, int column, float value) {
    table[word * Heads.columns() + head.start() + column] = value;
  }

  private void trigger(int word, EventType type) {
    set(word, Heads.TRIGGER, 1 + type.ordinal(), 9);
  }

  private void link(int trigger, RoleKind role, int word, float odds) {
    links[(trigger * Heads.LINKS + role.ordinal()) * TOKENS.size() + word] = odds;
  }

  private SentenceDecoder decoder() {
    Sentence sentence = new Sentence(3, 0, new Span(0, TEXT.length()), TOKENS);
    return new SentenceDecoder(
        sentence,
        TOKENS,
        new Answers(TOKENS.size(), table, links),
        "hand",
        0.5,
        RoleWords.load(),
        StrongWords.load());
  }

  @Test
  void wordsOfOneTypeInARowAreOneTrigger() {
    trigger(OPENED, EventType.ASSAULT);
    trigger(FIRE, EventType.ASSAULT);
    set(OPENED, Heads.STATUS, Status.HISTORICAL.ordinal(), 3);
    set(FIRE, Heads.MODES, Mode.ASSAULT_FIREARMS.ordinal(), 2);
    set(OPENED, Heads.MODES, Mode.ASSAULT_FIREARMS.ordinal(), 2);
    set(FIRE, Heads.MODES, Mode.CONSULT_VISIT.ordinal(), 9);

    List<Trigger> triggers = decoder().triggers();
    assertThat(triggers).hasSize(1);
    Trigger trigger = triggers.get(0);
    assertThat(trigger.span().of(TEXT)).isEqualTo("opened fire");
    assertThat(trigger.type()).isEqualTo(EventType.ASSAULT);
    assertThat(trigger.sentence()).isEqualTo(3);
    assertThat(trigger.probability()).isGreaterThan(0.9);
    assertThat(trigger.status()).isEqualTo(Status.HISTORICAL);
    assertThat(trigger.modes()).containsExactly(Mode.ASSAULT_FIREARMS);
  }

  @Test
  void rolesAreRunsOfSureWordsWithoutSignsAtTheirEdges() {
    trigger(FIRE, EventType.ASSAULT);
    for (int w = 0; w < 3; w++) {
      link(FIRE, RoleKind.ACTOR, w, 2);
    }
    link(FIRE, RoleKind.RECIPIENT, 8, 1.5f);
    link(FIRE, RoleKind.RECIPIENT, 9, -0.5f);
    link(FIRE, RoleKind.PLACE, 4, -0.5f);

    Trigger trigger = decoder().triggers().get(0);
    assertThat(trigger.roles(RoleKind.ACTOR))
        .extracting(s -> s.of(TEXT))
        .containsExactly("Two gunmen");
    assertThat(trigger.roles(RoleKind.RECIPIENT))
        .extracting(s -> s.of(TEXT))
        .containsExactly("Tal");
    assertThat(trigger.roles(RoleKind.PLACE)).isEmpty();
  }

  @Test
  void namesBeginAndGoOn() {
    set(8, Heads.NAMES, 1 + 2 * NameKind.LOCATION.ordinal(), 9);
    set(9, Heads.NAMES, 2 + 2 * NameKind.LOCATION.ordinal(), 9);
    List<Name> names = decoder().names();
    assertThat(names).hasSize(1);
    assertThat(names.get(0).span().of(TEXT)).isEqualTo("Tal Abyad");
    assertThat(names.get(0).kind()).isEqualTo(NameKind.LOCATION);
  }

  @Test
  void aSentenceWithoutTriggersHasNone() {
    assertThat(decoder().triggers()).isEmpty();
  }
}
