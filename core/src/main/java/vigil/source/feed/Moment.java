package vigil.source.feed;

/** What happened to a feed or an item at a time. */
public enum Moment {
  PUBLISHED,
  UPDATED,
  CREATED,
  EXPIRED
}
