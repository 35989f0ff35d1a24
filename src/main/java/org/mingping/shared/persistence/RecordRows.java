package org.mingping.shared.persistence;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Lets a query map its rows onto any record by the names of its components ({@code branch_code} to {@code branchCode}). */
final class RecordRows implements JdbiPlugin, RowMapperFactory {

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerRowMapper(this);
    }

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        return raw.isRecord() ? Optional.of(ConstructorMapper.of(raw)) : Optional.empty();
    }
}
