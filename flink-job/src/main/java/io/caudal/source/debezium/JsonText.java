package io.caudal.source.debezium;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An array of a database as a JSON array. */
final class JsonText {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private JsonText() {}

  /** The text of a list of numbers, texts, truth values, nulls and such lists. */
  static String of(Object list) {
    try {
      return MAPPER.writeValueAsString(list);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("the array has no JSON form", failure);
    }
  }
}
