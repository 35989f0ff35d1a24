package org.mingping.registration.model;

/** What became of more time that a branch proposed; needless it is where the form was handed in, or the membership ended, before the answer. */
public enum ExtensionState { PROPOSED, GRANTED, REFUSED, NEEDLESS }
