package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.capture.Captures;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Instance;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds system views, and properties of the server, by their names. */
public final class Catalogue {

  private final ServerViews server;
  private final Captures captures;
  private final Edition edition;

  public Catalogue(Instance instance, Captures captures, Edition edition) {
    this.server = new ServerViews(instance, captures);
    this.captures = captures;
    this.edition = edition;
  }

  /** The view as it is now, or null if there is none of that name. */
  public @Nullable SystemView find(Database database, String schema, String name) {
    String view = name.toLowerCase(Locale.ROOT);
    return switch (schema.toLowerCase(Locale.ROOT)) {
      case "sys" -> system(database, view);
      case "information_schema" -> InformationSchema.find(database, view);
      case "cdc" -> {
        ChangeCapture capture = captures.find(database);
        yield capture == null ? null : CaptureViews.find(capture, view);
      }
      case "dbo" ->
          database.name().equals("msdb") && view.equals("cdc_jobs") ? server.jobs() : null;
      default -> null;
    };
  }

  /** What SERVERPROPERTY says, NULL for a property that there is not. */
  public TypedValue property(String name) {
    return ServerFacts.property(edition, name);
  }

  private @Nullable SystemView system(Database database, String view) {
    SystemView found = server.find(view);
    if (found == null) {
      found = ObjectViews.find(database, view);
    }
    if (found == null) {
      found = IndexViews.find(database, view);
    }
    return found == null ? PrincipalViews.find(database, view) : found;
  }
}
