package org.mingping.organisation;

/** A new county stands; rooms give it what it starts with, within the same transaction. */
public record CountyFounded(County county) {
}
