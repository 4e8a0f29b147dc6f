#include "engine/store/record.h"

#include "engine/base/shape.h"

namespace vt {

std::string write_session_file(const SessionFile& file) {
  return json::write(encode(file));
}

Result<SessionFile> read_session_file(std::string_view text, const std::string& name) {
  constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;
  const json::Parsed parsed = json::parse(text, {.bytes = most_bytes});
  if (const json::Value* format = parsed.value.find("format");
      format != nullptr && format->kind == json::Kind::integer && format->integer > 1)
    return problem("session_file.newer", {{"file", name}});
  if (!parsed.complete || !check(parsed.value, shape_of<SessionFile>()).empty())
    return problem("session_file.broken", {{"file", name}});
  SessionFile file;
  decode(parsed.value, file);
  if (bundle_hash(file.bundle) != file.record.bundle)
    return problem("session_file.changed", {{"file", name}});
  const Result<Playable> playable = open_bundle(file.bundle);
  if (!playable.ok()) return playable.problem();
  const Result<Session> session = replay(file.record.log, playable.value().script);
  if (!session.ok()) return session.problem();
  return file;
}

json::Value session_file_schema() {
  return schema(shape_of<SessionFile>(), "Verandertaal session file, format 1");
}

}  // namespace vt
