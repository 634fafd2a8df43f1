package io.caudal.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a folder: in S3, or in a file system for local use. */
final class Location {

  static final String RULE =
      "must be s3://bucket, s3://bucket/prefix (or s3a://) or file:///folder, with letters, digits,"
          + " - _ . = and blanks in its names";

  private static final String FOLDERS =
      "((?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._=-]+(?: [A-Za-z0-9._=-]+)*)*)";
  private static final Pattern S3 =
      Pattern.compile("s3a?://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]" + FOLDERS + "/*");
  private static final Pattern FILE =
      Pattern.compile("file://((?:/(?!\\.{1,2}(?:/|$))[^/\\\\?#%*\\p{Cntrl}]+)+)/*");

  private Location() {}

  /** A reader of locations; what it reads has no slash at its end. */
  static ValueParser<String> parser() {
    return ValueParser.of(RULE, Location::parse);
  }

  private static String parse(String text) {
    Matcher s3 = S3.matcher(text);
    Parsers.require(s3.matches() || FILE.matcher(text).matches());
    return text.replaceFirst("/+$", "");
  }
}
