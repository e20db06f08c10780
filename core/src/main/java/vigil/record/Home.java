package vigil.record;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a store lies. */
interface Home {
  /** To be written; made where there is none, and brought to the present form. */
  Sql write();

  /** To be read only. */
  Sql read();

  /** What is amiss with the form of the tables, or null. */
  @Nullable String formAmiss(Sql sql);

  /** What is amiss with the index of words and can be seen from outside only, or null. */
  @Nullable String wordsAmiss();

  /** The place that a user names: a file, or an address that begins with jdbc:postgresql:. */
  static Home of(String location) {
    return isPostgres(location)
        ? new PostgresHome(location, Migrations.shipped("postgres"))
        : new OfFile(new Database(Migrations.shipped("sqlite")), Path.of(location));
  }

  /** Whether the place is the address of a database of PostgreSQL's. */
  static boolean isPostgres(String location) {
    return location.startsWith("jdbc:postgresql:");
  }

  /** A file of SQLite's. */
  record OfFile(Database database, Path file) implements Home {
    @Override
    public Sql write() {
      return database.write(file);
    }

    @Override
    public Sql read() {
      return database.read(file);
    }

    @Override
    public @Nullable String formAmiss(Sql sql) {
      return database.formAmiss(sql);
    }

    @Override
    public @Nullable String wordsAmiss() {
      return Files.isWritable(file) ? Database.wordsAmiss(file) : null;
    }
  }
}
