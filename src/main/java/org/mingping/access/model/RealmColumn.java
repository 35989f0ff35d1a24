package org.mingping.access.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.mingping.access.Realm;

/** Realms stand in the database as they stand in configuration keys: in lower case. */
@Converter
public class RealmColumn implements AttributeConverter<Realm, String> {

    @Override
    public String convertToDatabaseColumn(Realm realm) {
        return realm.code();
    }

    @Override
    public Realm convertToEntityAttribute(String code) {
        return Realm.of(code);
    }
}
