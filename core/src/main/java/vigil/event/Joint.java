package vigil.event;

/**
 * How the words around a trigger join its happening to those told before.
 *
 * @param another whether they say that another happening is meant ("a similar attack")
 * @param within where the "in", "by" or "during" stands that makes the trigger's phrase part of
 *     what was told before it, as "in" does in "killed in the attack"; -1 where none does
 * @param outcome whether the trigger tells what came of the act right before it, as in "struck a
 *     convoy, killing two"
 */
record Joint(boolean another, int within, boolean outcome) {
  static final Joint NONE = new Joint(false, -1, false);
}
