package vigil.incident;

import vigil.incident.Telling.Spot;

/** How two places lie to one another. */
enum Where {
  /** One and the same town or point. */
  TOWN,
  /** Two near one another, as parts of a town are. */
  NEAR,
  /** A town and what lies around it. */
  AROUND,
  /** Two towns far from one another. */
  FAR,
  /** One and the same province, country or region. */
  AREA,
  /** One lies in the other. */
  INSIDE,
  /** Two countries. */
  ABROAD,
  /** Not known. */
  UNKNOWN;

  private static final double NEARBY_KM = 6;
  private static final double AROUND_KM = 30;
  private static final double KM_A_DEGREE = 111.2;

  static Where of(Spot a, Spot b) {
    if (a.key().equals(b.key()) && !differ(a, b)) {
      return a.exact() && b.exact() ? TOWN : AREA;
    }
    if (differ(a, b)) {
      return ABROAD;
    }
    if (a.exact() && b.exact()) {
      return distance(a, b);
    }
    return a.country() != null && a.country().equals(b.country()) && inside(a, b)
        ? INSIDE
        : UNKNOWN;
  }

  private static boolean differ(Spot a, Spot b) {
    return a.country() != null && b.country() != null && !a.country().equals(b.country());
  }

  /** Provinces of other names hold one another's towns no more than another province does. */
  private static boolean inside(Spot a, Spot b) {
    return a.admin1() == null || b.admin1() == null || a.admin1().equals(b.admin1());
  }

  private static Where distance(Spot a, Spot b) {
    if (a.latitude() == null
        || a.longitude() == null
        || b.latitude() == null
        || b.longitude() == null) {
      return UNKNOWN;
    }
    double north = (a.latitude() - b.latitude()) * KM_A_DEGREE;
    double east =
        (a.longitude() - b.longitude()) * KM_A_DEGREE * Math.cos(Math.toRadians(a.latitude()));
    double apart = Math.hypot(north, east);
    return apart <= NEARBY_KM ? NEAR : apart <= AROUND_KM ? AROUND : FAR;
  }
}
