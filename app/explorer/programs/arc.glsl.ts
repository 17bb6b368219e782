/**
 * Every edge is a part of a circle: nearly straight ones of a huge circle, loops of a
 * small one through their own node. So the way along the edge is known everywhere in
 * pixels (dashes stay even), and a node's border is met exactly.
 *
 * The circle goes through source and target and rises to the left of the direction by
 * `bend` of their distance; that of a loop lies in the direction of its "target". An
 * angle of 0 is its highest point. `curve.ts` does the same for whatever is drawn beside
 * an edge: change both together.
 */
export const ARC_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute float a_width;
attribute float a_bend;
attribute float a_style;
attribute vec4 a_color;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeScale;
uniform float u_pixelRatio;
uniform float u_unit;

varying vec4 v_color;
varying vec4 v_id;
varying float v_along;
varying float v_length;
varying float v_side;
varying float v_width;
varying float v_style;

const float PI = 3.141592653589793;
const float GAP = 2.0;
const float STRAIGHT = 0.5;

vec2 toPixels(vec2 position) {
  vec2 clip = (u_matrix * vec3(position, 1.0)).xy;
  return (clip + 1.0) * 0.5 * u_dimensions;
}

void main() {
  vec2 source = toPixels(a_source);
  vec2 target = toPixels(a_target);
  vec2 radii = a_radii * u_sizeScale + GAP * u_unit;
  float width = max(a_width * u_sizeScale, 0.9 * u_pixelRatio);
  float reach = width * 1.6 + 6.5 * u_unit;

  vec2 along = vec2(1.0, 0.0);
  vec2 normal;
  vec2 point;
  float t = a_corner.x;
  float chord = length(target - source);
  float rise = a_bend * chord;
  bool loop = mod(floor(a_style / 64.0), 2.0) > 0.5;

  if (!loop && abs(rise) < STRAIGHT) {
    along = (target - source) / max(chord, 0.001);
    v_length = max(chord - radii.x - radii.y, 0.0);
    point = source + along * (radii.x + v_length * t);
    normal = vec2(-along.y, along.x);
  } else {
    float radius;
    float halfAngle;
    float turn = 1.0;
    vec2 up;
    vec2 centre;
    if (loop) {
      radius = radii.x * 1.3 + (2.0 + 2.0 * a_bend) * u_unit;
      halfAngle = PI;
      up = (target - source) / max(chord, 0.001);
      along = vec2(up.y, -up.x);
      centre = source + up * radius;
    } else {
      along = (target - source) / chord;
      up = vec2(-along.y, along.x);
      turn = sign(rise);
      radius = (chord * chord * 0.25 + rise * rise) / (2.0 * abs(rise));
      halfAngle = 2.0 * atan(2.0 * abs(rise) / chord);
      centre = (source + target) * 0.5 + up * (rise - turn * radius);
    }
    float from = -halfAngle + 2.0 * asin(min(1.0, radii.x / (2.0 * radius)));
    float to = halfAngle - 2.0 * asin(min(1.0, radii.y / (2.0 * radius)));
    to = max(from, to);
    float angle = mix(from, to, t);
    vec2 outward = turn * up * cos(angle) + along * sin(angle);
    point = centre + radius * outward;
    normal = outward * turn;
    v_length = radius * (to - from);
  }

  v_along = t * v_length;
  v_side = a_corner.y * reach;
  v_width = width;
  v_style = a_style;
  v_color = a_color;
  v_id = a_id;
  vec2 clip = (point + normal * v_side) / u_dimensions * 2.0 - 1.0;
  gl_Position = vec4(clip, 0.0, 1.0);
}
`;

export const ARC_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_id;
varying float v_along;
varying float v_length;
varying float v_side;
varying float v_width;
varying float v_style;

uniform float u_unit;
uniform vec4 u_accent;

bool mark(float bit) {
  return mod(floor(v_style / bit), 2.0) > 0.5;
}

/** 1 inside, 0 outside, soft over one pixel of the screen. */
float within(float distance, float limit) {
  return 1.0 - smoothstep(limit - 0.6, limit + 0.6, distance);
}

void main() {
  float side = abs(v_side);
  float body = v_width * 0.5;

  #ifdef PICKING_MODE
  // A thin line is caught from some pixels away.
  if (side > max(body, 4.0 * u_unit)) discard;
  gl_FragColor = vec4(v_id.rgb, 1.0);
  #else
  float fromEnd = v_length - v_along;
  if (mark(32.0)) fromEnd = min(fromEnd, v_along);
  float end = mod(v_style, 8.0);
  float stroke = max(0.85 * u_unit, v_width * 0.36);
  float headLength = 6.0 * u_unit + v_width * 1.3;
  float headHalf = 3.2 * u_unit + v_width * 0.75;
  float barLength = 4.2 * u_unit + v_width * 0.5;
  float barHalf = 4.6 * u_unit + v_width * 0.8;

  float line = within(side, body);
  if (mark(8.0)) {
    float dash = 5.0 * u_unit + v_width;
    float space = 4.0 * u_unit + v_width * 0.4;
    float place = mod(v_along, dash + space);
    line *= within(abs(place - dash * 0.5), dash * 0.5);
  }

  float head = 0.0;
  if (end > 3.5) {
    head = within(side, barHalf) * within(abs(fromEnd - barLength * 0.5), barLength * 0.5);
  } else if (end > 2.5) {
    float depth = max(side - barHalf, abs(fromEnd - barLength * 0.5) - barLength * 0.5);
    head = within(abs(depth + stroke * 0.5), stroke * 0.6);
    line *= step(barLength - stroke * 0.5, fromEnd);
  } else if (end > 1.5) {
    float slope = headHalf / headLength;
    head = within((side - fromEnd * slope) / sqrt(1.0 + slope * slope), 0.0)
      * within(fromEnd, headLength);
    line *= step(headLength * 0.6, fromEnd);
  } else if (end > 0.5) {
    float slope = headHalf / headLength;
    float off = abs(side - max(fromEnd, 0.0) * slope) / sqrt(1.0 + slope * slope);
    head = within(off, stroke) * within(fromEnd, headLength);
    line *= step(stroke, fromEnd);
  }

  if (mark(16.0)) {
    // Denied: a stroke across the line behind its end.
    float place = v_length - v_along - headLength - 6.0 * u_unit;
    float off = abs(place - v_side * 0.6) / 1.166;
    head = max(head, within(off, stroke * 1.1) * within(side, barHalf * 1.3));
  }

  float coverage = max(line, head) * v_color.a;
  vec4 color = vec4(v_color.rgb, 1.0) * coverage;
  if (mark(128.0)) {
    float glow = within(side, body + 3.5 * u_unit) * 0.28;
    color += vec4(u_accent.rgb, 1.0) * glow * (1.0 - color.a);
  }
  if (color.a < 0.004) discard;
  gl_FragColor = color;
  #endif
}
`;
