package org.mingping.appraisal.model;

import java.util.ArrayList;
import java.util.List;

/** Reads the small part of JSON that is written above, with white space between its tokens. */
final class DerivationReader {

    private final String json;
    private int position;

    DerivationReader(String json) {
        this.json = json;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        expect('[');
        if (!accept(']')) {
            do {
                steps.add(step());
            } while (accept(','));
            expect(']');
        }
        skipSpace();
        if (position != json.length()) {
            throw malformed();
        }
        return List.copyOf(steps);
    }

    private Step step() {
        expect('[');
        Rule rule = Rule.valueOf(string());
        expect(',');
        boolean holds = truth();
        List<Object> values = new ArrayList<>();
        while (accept(',')) {
            values.add(string());
        }
        expect(']');
        return Step.of(rule, holds, values.toArray());
    }

    private boolean truth() {
        skipSpace();
        for (String word : new String[] {"true", "false"}) {
            if (json.startsWith(word, position)) {
                position += word.length();
                return word.equals("true");
            }
        }
        throw malformed();
    }

    private String string() {
        expect('"');
        StringBuilder text = new StringBuilder();
        for (char character = next(); character != '"'; character = next()) {
            text.append(character == '\\' ? escaped() : character);
        }
        return text.toString();
    }

    private char escaped() {
        char character = next();
        if (character == '"' || character == '\\') {
            return character;
        }
        if (character != 'u' || position + 4 > json.length()) {
            throw malformed();
        }
        char unit = (char) Integer.parseInt(json, position, position + 4, 16);
        position += 4;
        return unit;
    }

    private char next() {
        if (position >= json.length()) {
            throw malformed();
        }
        return json.charAt(position++);
    }

    private boolean accept(char expected) {
        skipSpace();
        if (position < json.length() && json.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        if (!accept(expected)) {
            throw malformed();
        }
    }

    private void skipSpace() {
        while (position < json.length() && Character.isWhitespace(json.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("not a derivation at character " + position);
    }
}
