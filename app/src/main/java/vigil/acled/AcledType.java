package vigil.acled;

/**
 * The types of events of CASE 2021, task 2: ACLED's sub-events in its spelling, and five that ACLED
 * does not code ({@link #ATTRIB}, {@link #DIPLO}, {@link #MAN_MADE_DISASTER}, {@link
 * #NATURAL_DISASTER}, {@link #ORG_CRIME}).
 */
public enum AcledType {
  ABDUCT_DISSAP,
  AGREEMENT,
  AIR_STRIKE,
  ARMED_CLASH,
  ARREST,
  ART_MISS_ATTACK,
  ATTACK,
  /** Claiming, laying or denying responsibility for an event. */
  ATTRIB,
  CHANGE_TO_GROUP_ACT,
  CHEM_WEAP,
  /** Diplomatic events, sanctions among them. */
  DIPLO,
  /** Weapons found, seized, defused or shot down. */
  DISR_WEAP,
  FORCE_AGAINST_PROTEST,
  GOV_REGAINS_TERIT,
  GRENADE,
  HQ_ESTABLISHED,
  MAN_MADE_DISASTER,
  MOB_VIOL,
  NATURAL_DISASTER,
  NON_STATE_ACTOR_OVERTAKES_TER,
  NON_VIOL_TERRIT_TRANSFER,
  ORG_CRIME,
  OTHER,
  PEACE_PROTEST,
  PROPERTY_DISTRUCT,
  PROTEST_WITH_INTER,
  REM_EXPLOS,
  SEX_VIOL,
  SUIC_BOMB,
  VIOL_DEMONSTR
}
