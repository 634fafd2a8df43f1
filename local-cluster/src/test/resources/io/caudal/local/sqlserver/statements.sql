DECLARE @mssqljdbc_temp_sp_columns_result TABLE(TABLE_QUALIFIER SYSNAME, TABLE_OWNER SYSNAME,TABLE_NAME SYSNAME, COLUMN_NAME SYSNAME, DATA_TYPE SMALLINT, TYPE_NAME SYSNAME, PRECISION INT,LENGTH INT, SCALE SMALLINT, RADIX SMALLINT, NULLABLE SMALLINT, REMARKS VARCHAR(?), COLUMN_DEF NVARCHAR(?),SQL_DATA_TYPE SMALLINT, SQL_DATETIME_SUB SMALLINT, CHAR_OCTET_LENGTH INT, ORDINAL_POSITION INT,IS_NULLABLE VARCHAR(?), SS_IS_SPARSE SMALLINT, SS_IS_COLUMN_SET SMALLINT, SS_IS_COMPUTED SMALLINT,SS_IS_IDENTITY SMALLINT, SS_UDT_CATALOG_NAME NVARCHAR(?), SS_UDT_SCHEMA_NAME NVARCHAR(?),SS_UDT_ASSEMBLY_TYPE_NAME NVARCHAR(max), SS_XML_SCHEMACOLLECTION_CATALOG_NAME NVARCHAR(?),SS_XML_SCHEMACOLLECTION_SCHEMA_NAME NVARCHAR(?), SS_XML_SCHEMACOLLECTION_NAME NVARCHAR(?),SS_DATA_TYPE TINYINT);INSERT INTO @mssqljdbc_temp_sp_columns_result EXEC sp_columns_100 @P0,@P1,@P2,@P3,@P4,@P5;SELECT TABLE_QUALIFIER AS TABLE_CAT, TABLE_OWNER AS TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, DATA_TYPE,TYPE_NAME, PRECISION AS COLUMN_SIZE, LENGTH AS BUFFER_LENGTH, SCALE AS DECIMAL_DIGITS, RADIX AS NUM_PREC_RADIX,NULLABLE, REMARKS, COLUMN_DEF, SQL_DATA_TYPE, SQL_DATETIME_SUB, CHAR_OCTET_LENGTH, ORDINAL_POSITION, IS_NULLABLE,NULL AS SCOPE_CATALOG, NULL AS SCOPE_SCHEMA, NULL AS SCOPE_TABLE, SS_DATA_TYPE AS SOURCE_DATA_TYPE,CASE SS_IS_IDENTITY WHEN ? THEN ? WHEN ? THEN ? WHEN ? THEN ? END AS IS_AUTOINCREMENT,CASE SS_IS_COMPUTED WHEN ? THEN ? WHEN ? THEN ? WHEN ? THEN ? END AS IS_GENERATEDCOLUMN, SS_IS_SPARSE, SS_IS_COLUMN_SET, SS_UDT_CATALOG_NAME, SS_UDT_SCHEMA_NAME, SS_UDT_ASSEMBLY_TYPE_NAME,SS_XML_SCHEMACOLLECTION_CATALOG_NAME, SS_XML_SCHEMACOLLECTION_SCHEMA_NAME, SS_XML_SCHEMACOLLECTION_NAME FROM @mssqljdbc_temp_sp_columns_result ORDER BY TABLE_CAT, TABLE_SCHEM, TABLE_NAME, ORDINAL_POSITION;
DELETE FROM t WHERE id = ?
EXEC sp_pkeys @P0, @P1, @P2
EXEC sp_tables @P0, @P1, @P2, @P3
IF @@TRANCOUNT > ? ROLLBACK TRAN
SELECT * FROM [golden].INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = ?;
SELECT * FROM [golden].cdc.change_tables WHERE start_lsn BETWEEN @P0 AND @P1
SELECT *, TODATETIMEOFFSET([golden].sys.fn_cdc_map_lsn_to_time([__$start_lsn]), DATEPART(TZOFFSET, SYSDATETIMEOFFSET())) FROM [golden].cdc.[fn_cdc_get_all_changes_dbo_t](@P0, @P1, ?) order by [__$start_lsn] ASC, [__$seqval] ASC, [__$operation] ASC
SELECT CAST(HAS_PERMS_BY_NAME(@P0, ?, ?) AS int)
SELECT CAST(ISNULL(HAS_PERMS_BY_NAME(?, ?, ?), ?) AS int)
SELECT CAST(SERVERPROPERTY(?) AS nvarchar(?)), CAST(SERVERPROPERTY(?) AS nvarchar(?)), CAST(SERVERPROPERTY(?) AS int), CAST(DATABASEPROPERTYEX(DB_NAME(), ?) AS nvarchar(?)), DB_NAME(), CAST(CASE WHEN DB_ID(?) IS NULL THEN ? ELSE ? END AS bit), DATEPART(TZOFFSET, SYSDATETIMEOFFSET()), CAST(HAS_PERMS_BY_NAME(DB_NAME(), ?, ?) AS int)
SELECT CAST(SERVERPROPERTY(?) as INT)
SELECT MAX(start_lsn) FROM [golden].cdc.lsn_time_mapping WHERE tran_id <> ?
SELECT MIN([id]), MAX([id]) FROM [golden].[dbo].[t]
SELECT PARSE(@P0 AS datetime2)
SELECT Total_Rows = SUM(st.row_count) FROM sys.dm_db_partition_stats st WHERE object_name(object_id) = ? AND index_id < ?;
SELECT [golden].sys.fn_cdc_get_max_lsn()
SELECT [id], [at] FROM [dbo].[t] WHERE [id] < @P0
SELECT [id], [at] FROM [dbo].[t] WHERE [id] >= @P0
SELECT [id], [at] FROM [dbo].[t] WHERE [id] >= @P0 AND [id] < @P1
SELECT c.name FROM sys.indexes i JOIN sys.index_columns k ON k.object_id = i.object_id AND k.index_id = i.index_id JOIN sys.columns c ON c.object_id = k.object_id AND c.column_id = k.column_id WHERE i.object_id = OBJECT_ID(@P0) AND i.is_primary_key = ? ORDER BY k.key_ordinal
SELECT c.name, ISNULL(b.name, u.name), c.max_length, c.precision, c.scale, c.is_nullable, c.is_computed, c.encryption_type FROM sys.columns c JOIN sys.types u ON u.user_type_id = c.user_type_id LEFT JOIN sys.types b ON b.user_type_id = c.system_type_id WHERE c.object_id = OBJECT_ID(@P0) ORDER BY c.column_id
SELECT is_cdc_enabled FROM sys.databases WHERE name = DB_NAME()
SELECT name, database_id, create_date FROM sys.databases;
SELECT object_id, column_name FROM [golden].cdc.captured_columns ORDER BY object_id, column_id
SELECT retention FROM msdb.dbo.cdc_jobs WHERE database_id = DB_ID() AND job_type = ?
SELECT s.name, o.name, CASE WHEN o.type = ? THEN ? WHEN t.is_memory_optimized = ? THEN ? WHEN t.is_external = ? THEN ? ELSE ? END FROM sys.objects o JOIN sys.schemas s ON s.schema_id = o.schema_id LEFT JOIN sys.tables t ON t.object_id = o.object_id WHERE o.type IN (?, ?) AND o.is_ms_shipped = ? AND s.name <> ?
SELECT status, status_desc FROM sys.dm_server_services WHERE servicename LIKE ?
SELECT t.capture_instance, ISNULL(t.role_name, ?), CASE WHEN IS_MEMBER(t.role_name) = ? OR IS_MEMBER(?) = ? THEN ? ELSE ? END, c.column_name FROM cdc.change_tables t JOIN cdc.captured_columns c ON c.object_id = t.object_id WHERE t.source_object_id = OBJECT_ID(@P0) ORDER BY t.create_date DESC, c.column_ordinal
USE [golden];
WITH ordered_change_tables AS (SELECT ROW_NUMBER() OVER (PARTITION BY ct.source_object_id, ct.start_lsn ORDER BY ct.create_date DESC) AS ct_sequence, ct.* FROM [golden].cdc.change_tables AS ct WHERE ct.start_lsn <= @P0) SELECT OBJECT_SCHEMA_NAME(source_object_id, DB_ID(@P1)), OBJECT_NAME(source_object_id, DB_ID(@P2)), capture_instance, object_id, start_lsn FROM ordered_change_tables WHERE ct_sequence = ?
set implicit_transactions on
