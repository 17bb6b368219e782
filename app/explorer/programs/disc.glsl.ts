/** A node: disc, pictogram, and around it what says selected, pinned or unnamed. */
export const DISC_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_radius;
attribute float a_style;
attribute vec4 a_fill;
attribute vec4 a_ink;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeScale;
uniform float u_pixelRatio;

varying vec2 v_offset;
varying float v_radius;
varying float v_style;
varying vec4 v_fill;
varying vec4 v_ink;
varying vec4 v_id;

void main() {
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  v_radius = a_radius * u_sizeScale;
  // Only a ring or a pin reaches far beyond the disc.
  float reach = a_style >= 64.0 ? 8.0 : 2.5;
  v_offset = a_corner * (v_radius + reach * u_pixelRatio);
  v_style = a_style;
  v_fill = a_fill;
  v_ink = a_ink;
  v_id = a_id;
  gl_Position = vec4(centre + v_offset * 2.0 / u_dimensions, 0.0, 1.0);
}
`;

export const DISC_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec2 v_offset;
varying float v_radius;
varying float v_style;
varying vec4 v_fill;
varying vec4 v_ink;
varying vec4 v_id;

uniform float u_pixelRatio;
uniform float u_glyphs;
uniform vec4 u_background;
uniform vec4 u_accent;
uniform sampler2D u_sheet;

const float PI = 3.141592653589793;

bool mark(float bit) {
  return mod(floor(v_style / bit), 2.0) > 0.5;
}

float within(float distance, float limit) {
  return 1.0 - smoothstep(limit - 0.6, limit + 0.6, distance);
}

vec4 over(vec4 top, vec4 bottom) {
  return top + bottom * (1.0 - top.a);
}

vec4 ink(vec4 color, float coverage) {
  return vec4(color.rgb, 1.0) * coverage;
}

void main() {
  float away = length(v_offset);

  #ifdef PICKING_MODE
  if (away > v_radius + 2.0 * u_pixelRatio) discard;
  gl_FragColor = vec4(v_id.rgb, 1.0);
  #else
  bool hollow = mark(32.0);
  // A rim of the background keeps edges and neighbours off the disc.
  vec4 color = ink(u_background, within(away, v_radius + 1.5 * u_pixelRatio));
  color = over(ink(hollow ? u_background : v_fill, within(away, v_radius)), color);

  if (hollow) {
    // Unnamed: a ring of dots, as many as fit, all alike.
    float middle = v_radius - 1.2 * u_pixelRatio;
    float count = max(8.0, floor(2.0 * PI * middle / (4.6 * u_pixelRatio)));
    float turn = atan(v_offset.y, v_offset.x) / (2.0 * PI) * count;
    float around = (fract(turn) - 0.5) * 2.0 * PI * middle / count;
    float dot = length(vec2(around, away - middle));
    color = over(ink(v_fill, within(dot, 1.35 * u_pixelRatio)), color);
  }

  float half_ = v_radius * 0.62;
  vec2 place = v_offset / half_ * 0.5 + 0.5;
  if (place.x > 0.0 && place.x < 1.0 && place.y > 0.0 && place.y < 1.0) {
    float glyph = mod(v_style, 32.0);
    vec2 at = vec2((glyph + place.x) / u_glyphs, 1.0 - place.y);
    color = over(ink(hollow ? v_fill : v_ink, texture2D(u_sheet, at).a), color);
  }

  if (mark(64.0)) {
    float ring = abs(away - v_radius - 4.0 * u_pixelRatio);
    color = over(ink(u_accent, within(ring, 1.5 * u_pixelRatio)), color);
  }
  if (mark(128.0)) {
    vec2 corner = vec2(0.7071, 0.7071) * v_radius;
    float pin = length(v_offset - corner);
    color = over(ink(u_background, within(pin, 5.0 * u_pixelRatio)), color);
    color = over(ink(u_accent, within(pin, 3.4 * u_pixelRatio)), color);
    color = over(ink(u_background, within(pin, 1.2 * u_pixelRatio)), color);
  }
  if (color.a < 0.004) discard;
  gl_FragColor = color;
  #endif
}
`;
