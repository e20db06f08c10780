package vigil.engine;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drivers of databases that came with a job's file. They enter themselves in a list of the whole
 * process when they are loaded, and would keep all of the job's classes in memory after its end.
 */
final class Drivers {
  private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

  private Drivers() {}

  /** Takes those out of the list that the job's own class loader has loaded. */
  static void release() {
    ClassLoader own = Drivers.class.getClassLoader();
    if (own == ClassLoader.getSystemClassLoader()) {
      return; // not a job's
    }
    for (Driver driver : Collections.list(DriverManager.getDrivers())) {
      if (driver.getClass().getClassLoader() == own) {
        release(driver);
      }
    }
  }

  private static void release(Driver driver) {
    try {
      DriverManager.deregisterDriver(driver);
    } catch (SQLException e) {
      LOG.warn("{} stays in memory", driver, e);
    }
  }
}
