package io.caudal.local.tickit;

import java.util.List;

/** Words that names are made of. People and bands are invented. */
final class Names {

  /** A city with its state or province. */
  record City(String name, String state) {}

  static final List<City> CITIES =
      List.of(
          new City("New York City", "NY"),
          new City("Los Angeles", "CA"),
          new City("Chicago", "IL"),
          new City("Houston", "TX"),
          new City("Phoenix", "AZ"),
          new City("Philadelphia", "PA"),
          new City("San Diego", "CA"),
          new City("Dallas", "TX"),
          new City("Denver", "CO"),
          new City("Seattle", "WA"),
          new City("Boston", "MA"),
          new City("Detroit", "MI"),
          new City("Minneapolis", "MN"),
          new City("Atlanta", "GA"),
          new City("Miami", "FL"),
          new City("Cleveland", "OH"),
          new City("St. Louis", "MO"),
          new City("Kansas City", "MO"),
          new City("Portland", "OR"),
          new City("Las Vegas", "NV"),
          new City("Washington", "DC"),
          new City("Milwaukee", "WI"),
          new City("Toronto", "ON"),
          new City("Montr\u00e9al", "QC"));

  static final List<String> FIRST_NAMES =
      List.of(
          "Ada",
          "Bruno",
          "Carla",
          "Dario",
          "Elena",
          "Felix",
          "Gr\u00e1inne",
          "Hugo",
          "Ingrid",
          "Jonah",
          "Keiko",
          "Lars",
          "Mina",
          "Nadia",
          "Omar",
          "Priya",
          "Quinn",
          "Rosa",
          "Stefan",
          "Tamsin",
          "Ulrich",
          "Vera",
          "Wesley",
          "Xenia",
          "Yusuf",
          "Zo\u00eb");

  static final List<String> LAST_NAMES =
      List.of(
          "Abbott",
          "Brandt",
          "Castillo",
          "Dufour",
          "Engstr\u00f6m",
          "Fairchild",
          "Garc\u00eda",
          "Holloway",
          "Ibarra",
          "Jansen",
          "Kowalski",
          "Lindqvist",
          "Moreau",
          "Novak",
          "O'Brien",
          "Pereira",
          "Quintana",
          "Rasmussen",
          "Sullivan",
          "Tanaka",
          "Underwood",
          "Vasquez",
          "Whitaker",
          "Yamada",
          "Zimmermann");

  static final List<String> TEAMS =
      List.of(
          "Comets", "Harriers", "Mariners", "Rockets", "Owls", "Pioneers", "Stallions", "Wolves");

  static final List<String> MUSICALS =
      List.of(
          "The Beggar's Opera",
          "The Black Crook",
          "Show Boat",
          "Naughty Marietta",
          "Babes in Toyland",
          "The Merry Widow",
          "The Pirates of Penzance",
          "H.M.S. Pinafore");

  static final List<String> PLAYS =
      List.of(
          "Macbeth",
          "Hamlet",
          "The Seagull",
          "A Doll's House",
          "Hedda Gabler",
          "Tartuffe",
          "The Importance of Being Earnest",
          "Cyrano de Bergerac",
          "Pygmalion",
          "Lysistrata");

  static final List<String> OPERAS =
      List.of(
          "La Traviata",
          "Carmen",
          "Tosca",
          "Die Zauberfl\u00f6te",
          "Aida",
          "Rigoletto",
          "Boris Godunov",
          "Rusalka",
          "L'elisir d'amore");

  static final List<String> BAND_FIRST =
      List.of(
          "Velvet",
          "Northern",
          "Broken",
          "Electric",
          "Silver",
          "Midnight",
          "Paper",
          "Hollow",
          "Golden",
          "Distant");

  static final List<String> BAND_LAST =
      List.of(
          "Harbor",
          "Lanterns",
          "Antelopes",
          "Engine",
          "Choir",
          "Parade",
          "Satellites",
          "Orchard",
          "Quartet",
          "Tides");

  private Names() {}
}
