package vigil.plover;

import java.util.Arrays;
import java.util.Optional;

/** PLOVER's modes: how it happened. Each belongs to one type; several may hold at once. */
public enum Mode {
  CONSULT_VISIT(EventType.CONSULT, "visit"),
  CONSULT_THIRD_PARTY(EventType.CONSULT, "third-party"),
  CONSULT_MULTILATERAL(EventType.CONSULT, "multilateral"),
  CONSULT_PHONE(EventType.CONSULT, "phone"),
  RETREAT_WITHDRAW(EventType.RETREAT, "withdraw"),
  RETREAT_RELEASE(EventType.RETREAT, "release"),
  RETREAT_DISARM(EventType.RETREAT, "disarm"),
  RETREAT_CEASEFIRE(EventType.RETREAT, "ceasefire"),
  RETREAT_ACCESS(EventType.RETREAT, "access"),
  RETREAT_RESIGN(EventType.RETREAT, "resign"),
  REQUEST_ASSIST(EventType.REQUEST, "assist"),
  REQUEST_CHANGE(EventType.REQUEST, "change"),
  REQUEST_YIELD(EventType.REQUEST, "yield"),
  REQUEST_MEET(EventType.REQUEST, "meet"),
  ACCUSE_DISAPPROVE(EventType.ACCUSE, "disapprove"),
  ACCUSE_INVESTIGATE(EventType.ACCUSE, "investigate"),
  ACCUSE_ALLEGE(EventType.ACCUSE, "allege"),
  REJECT_ASSIST(EventType.REJECT, "assist"),
  REJECT_CHANGE(EventType.REJECT, "change"),
  REJECT_YIELD(EventType.REJECT, "yield"),
  REJECT_MEET(EventType.REJECT, "meet"),
  THREATEN_RESTRICT(EventType.THREATEN, "restrict"),
  THREATEN_ARREST(EventType.THREATEN, "arrest"),
  THREATEN_RELATIONS(EventType.THREATEN, "relations"),
  THREATEN_EXPEL(EventType.THREATEN, "expel"),
  THREATEN_TERRITORY(EventType.THREATEN, "territory"),
  THREATEN_VIOLENCE(EventType.THREATEN, "violence"),
  PROTEST_DEMO(EventType.PROTEST, "demo"),
  PROTEST_RIOT(EventType.PROTEST, "riot"),
  PROTEST_STRIKE(EventType.PROTEST, "strike"),
  PROTEST_HUNGER(EventType.PROTEST, "hunger"),
  PROTEST_BOYCOTT(EventType.PROTEST, "boycott"),
  PROTEST_OBSTRUCT(EventType.PROTEST, "obstruct"),
  PROTEST_VANDALIZE(EventType.PROTEST, "vandalize"),
  SANCTION_CONVICT(EventType.SANCTION, "convict"),
  SANCTION_EXPEL(EventType.SANCTION, "expel"),
  SANCTION_WITHDRAW(EventType.SANCTION, "withdraw"),
  SANCTION_DISCONTINUE(EventType.SANCTION, "discontinue"),
  MOBILIZE_TROOPS(EventType.MOBILIZE, "troops"),
  MOBILIZE_WEAPONS(EventType.MOBILIZE, "weapons"),
  MOBILIZE_POLICE(EventType.MOBILIZE, "police"),
  MOBILIZE_MILITIA(EventType.MOBILIZE, "militia"),
  COERCE_SEIZE(EventType.COERCE, "seize"),
  COERCE_RESTRICT(EventType.COERCE, "restrict"),
  COERCE_CENSOR(EventType.COERCE, "censor"),
  COERCE_CURFEW(EventType.COERCE, "curfew"),
  COERCE_MARTIAL_LAW(EventType.COERCE, "martial-law"),
  COERCE_ARREST(EventType.COERCE, "arrest"),
  COERCE_DEPORT(EventType.COERCE, "deport"),
  COERCE_WITHHOLD(EventType.COERCE, "withhold"),
  COERCE_MISINFORMATION(EventType.COERCE, "misinformation"),
  COERCE_CYBER(EventType.COERCE, "cyber"),
  ASSAULT_ABDUCT(EventType.ASSAULT, "abduct"),
  ASSAULT_BEAT(EventType.ASSAULT, "beat"),
  ASSAULT_TORTURE(EventType.ASSAULT, "torture"),
  ASSAULT_SEXUAL(EventType.ASSAULT, "sexual"),
  ASSAULT_TARGETED(EventType.ASSAULT, "targeted"),
  ASSAULT_DESTROY(EventType.ASSAULT, "destroy"),
  ASSAULT_PRIMITIVE(EventType.ASSAULT, "primitive"),
  ASSAULT_FIREARMS(EventType.ASSAULT, "firearms"),
  ASSAULT_EXPLOSIVES(EventType.ASSAULT, "explosives"),
  ASSAULT_SUICIDE_ATTACK(EventType.ASSAULT, "suicide-attack"),
  ASSAULT_AERIAL(EventType.ASSAULT, "aerial"),
  ASSAULT_DRONE(EventType.ASSAULT, "drone"),
  ASSAULT_HEAVY_WEAPONS(EventType.ASSAULT, "heavy-weapons"),
  ASSAULT_CROWD_CONTROL(EventType.ASSAULT, "crowd-control"),
  ASSAULT_UNCONVENTIONAL(EventType.ASSAULT, "unconventional");

  private final EventType type;
  private final String label;

  Mode(EventType type, String label) {
    this.type = type;
    this.label = label;
  }

  /** The type that the mode refines. */
  public EventType type() {
    return type;
  }

  /** PLOVER's own spelling, as in {@code suicide-attack}. */
  public String label() {
    return label;
  }

  /** The mode that PLOVER spells so under the type, if there is one. */
  public static Optional<Mode> of(EventType type, String label) {
    return Arrays.stream(values()).filter(m -> m.type == type && m.label.equals(label)).findFirst();
  }
}
