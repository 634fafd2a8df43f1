package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a batch, read from left to right. */
final class TokenStream {

  private final String text;
  private final List<Token> tokens;
  private int position;

  TokenStream(String text) {
    this.text = text;
    this.tokens = Tokenizer.tokens(text);
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    if (token.type() != Token.Type.END) {
      position++;
    }
    return token;
  }

  boolean at(String keyword) {
    return peek().is(keyword);
  }

  boolean at(String keyword, String following) {
    return at(keyword) && peek(1).is(following);
  }

  boolean atType(Token.Type type) {
    return peek().type() == type;
  }

  boolean atEnd() {
    return atType(Token.Type.END);
  }

  boolean take(String keyword) {
    boolean there = at(keyword);
    if (there) {
      position++;
    }
    return there;
  }

  boolean take(String keyword, String following) {
    boolean there = at(keyword, following);
    if (there) {
      position += 2;
    }
    return there;
  }

  void expect(String... keywords) {
    for (String keyword : keywords) {
      if (!take(keyword)) {
        throw unexpected();
      }
    }
  }

  /** A name: a word that is not reserved, or anything in quotes. */
  String identifier() {
    Token token = peek();
    if (token.type() != Token.Type.QUOTED
        && (token.type() != Token.Type.WORD || token.isReserved())) {
      throw unexpected();
    }
    position++;
    return token.text();
  }

  boolean atIdentifier() {
    return atType(Token.Type.QUOTED) || (atType(Token.Type.WORD) && !peek().isReserved());
  }

  /** A name of up to four parts; a part in the middle may be left out. */
  List<String> path() {
    List<String> parts = new ArrayList<>();
    parts.add(identifier());
    while (take(".")) {
      parts.add(at(".") ? "" : identifier());
    }
    return parts;
  }

  String variable() {
    if (!atType(Token.Type.VARIABLE)) {
      throw unexpected();
    }
    return next().text();
  }

  int integer() {
    if (!atType(Token.Type.NUMBER)) {
      throw unexpected();
    }
    return Integer.parseInt(next().text());
  }

  String string() {
    if (!atType(Token.Type.STRING) && !atType(Token.Type.NATIONAL_STRING)) {
      throw unexpected();
    }
    return next().text();
  }

  int mark() {
    return position;
  }

  void reset(int mark) {
    position = mark;
  }

  /** The source from a mark to here. */
  String since(int mark) {
    return text.substring(tokens.get(mark).start(), tokens.get(position - 1).end());
  }

  SqlError unexpected() {
    Token token = peek();
    if (token.isReserved()) {
      return SqlError.reservedWord(token.text());
    }
    Token near = token.type() == Token.Type.END && position > 0 ? tokens.get(position - 1) : token;
    return SqlError.syntax(near.text());
  }
}
