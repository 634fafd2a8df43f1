package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a batch into tokens; blanks and comments fall away. */
final class Tokenizer {

  private static final Pattern SKIPPED = Pattern.compile("(?:\\s|--[^\\n]*|/\\*(?s:.*?)\\*/)+");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<national>[nN]'(?:[^']|'')*+')"
              + "|(?<string>'(?:[^']|'')*+')"
              + "|(?<bracket>\\[(?:[^\\]]|\\]\\])*+\\])"
              + "|(?<quoted>\"(?:[^\"]|\"\")*+\")"
              + "|(?<binary>0[xX][0-9a-fA-F]*)"
              + "|(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<variable>@{1,2}[\\p{L}\\p{N}_#$@]+)"
              + "|(?<word>[\\p{L}_#$][\\p{L}\\p{N}_#$@]*)"
              + "|(?<symbol><>|<=|>=|!=|\\+=|-=|\\*=|::|[-+*/%&|^~=<>(),.;{}?:!])");

  private Tokenizer() {}

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher skipped = SKIPPED.matcher(text);
    Matcher token = TOKEN.matcher(text);
    int position = 0;
    while (position < text.length()) {
      if (skipped.region(position, text.length()).lookingAt()) {
        position = skipped.end();
      } else if (token.region(position, text.length()).lookingAt()) {
        tokens.add(token(token));
        position = token.end();
      } else if (text.charAt(position) == '\'') {
        throw SqlError.of(
            105,
            "Unclosed quotation mark after the character string '%s'.",
            text.substring(position + 1));
      } else {
        throw SqlError.syntax(text.substring(position, position + 1));
      }
    }
    tokens.add(new Token(Token.Type.END, "", text.length(), text.length()));
    return tokens;
  }

  private static Token token(Matcher match) {
    String text = match.group();
    if (match.group("national") != null) {
      return of(match, Token.Type.NATIONAL_STRING, unquoted(text.substring(1), "'"));
    } else if (match.group("string") != null) {
      return of(match, Token.Type.STRING, unquoted(text, "'"));
    } else if (match.group("bracket") != null) {
      return of(match, Token.Type.QUOTED, unquoted(text, "]"));
    } else if (match.group("quoted") != null) {
      return of(match, Token.Type.QUOTED, unquoted(text, "\""));
    } else if (match.group("binary") != null) {
      return of(match, Token.Type.BINARY, text.substring(2));
    } else if (match.group("number") != null) {
      return of(match, Token.Type.NUMBER, text);
    } else if (match.group("variable") != null) {
      return of(match, Token.Type.VARIABLE, text);
    }
    return of(match, match.group("word") != null ? Token.Type.WORD : Token.Type.SYMBOL, text);
  }

  private static Token of(Matcher match, Token.Type type, String text) {
    return new Token(type, text, match.start(), match.end());
  }

  private static String unquoted(String text, String quote) {
    return text.substring(1, text.length() - 1).replace(quote + quote, quote);
  }
}
