package vigil.api;

import io.javalin.security.RouteRole;

/** What somebody may do; each may do what the ones before may. */
public enum Role implements RouteRole {
  /** Ask, and have texts read that are not kept. */
  READER,
  /** Decide about events, and have reports kept. */
  REVIEWER,
  /** See the whole log. */
  ADMIN;

  /** Whether it may do what the other may. */
  public boolean mayWhat(Role other) {
    return compareTo(other) >= 0;
  }
}
