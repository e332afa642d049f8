var TourAtlas=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod2=>__copyProps(__defProp({},"__esModule",{value:!0}),mod2);var app_exports={};__export(app_exports,{addBasemap:()=>addBasemap,addBridge:()=>addBridge,addEditing:()=>addEditing,addLabels:()=>addLabels,
addRoute:()=>addRoute,addStops:()=>addStops,addTiles:()=>addTiles,createMap:()=>createMap,start:()=>start,toLatLng:()=>toLatLng});var FlatFile=class{constructor(buffer){this.buffer=buffer,this.at=0}take(Numbers,count){let numbers=new Numbers(this.buffer,
this.at,count);return this.at+=numbers.byteLength,numbers}json(size){return JSON.parse(new TextDecoder().decode(this.take(
Uint8Array,size)))}};var FIRST_ZOOM=-2,LEVELS_A_ZOOM=32,HEAD=3,DistantTopology=class{constructor(buffer){let file=new FlatFile(buffer),[arcCount,
pointCount,textSize]=file.take(Uint32Array,HEAD),sizes=file.take(Uint32Array,arcCount);this.boxes=file.take(Float32Array,
4*arcCount);let points=new Float64Array(file.take(Float32Array,2*pointCount)),levels=file.take(Uint8Array,pointCount);this.
objects=file.json(textSize),this.arcs=[];let first=0;for(let size of sizes){let last=first+size;this.arcs.push({points:points.
subarray(2*first,2*last),levels:levels.subarray(first,last)}),first=last}}line(indices){return new DistantLine(this,indices)}lines(lists){
return lists.map(indices=>this.line(indices))}},DistantLine=class{constructor({arcs,boxes},indices){this.left=this.top=1/0,
this.right=this.bottom=-1/0,this.parts=[],this.joined=null;let end=0;for(let i=0;i<indices.length;i++){let isReversed=indices[i]<
0,number=isReversed?~indices[i]:indices[i],{points,levels}=arcs[number],first=points[0],last=points[points.length-2],shift2=i?
Math.round(end-(isReversed?last:first)):0;end=(isReversed?first:last)+shift2,this.parts.push({points,levels,isReversed,shift:shift2});
let box=4*number;boxes[box]+shift2<this.left&&(this.left=boxes[box]+shift2),boxes[box+1]+shift2>this.right&&(this.right=
boxes[box+1]+shift2),boxes[box+2]<this.top&&(this.top=boxes[box+2]),boxes[box+3]>this.bottom&&(this.bottom=boxes[box+3])}}get points(){
return this.joined??=this.upTo(1/0),this.joined}at(zoom){if(zoom===void 0)return this;let{left,top,right,bottom}=this;return{
points:this.upTo((zoom-FIRST_ZOOM)*LEVELS_A_ZOOM),left,top,right,bottom}}upTo(level){let size=this.parts.reduce((sum,{levels})=>sum+
levels.length,0),shown=new Float64Array(2*size),end=0;for(let{points,levels,isReversed,shift:shift2}of this.parts){let step=isReversed?
-1:1,skip=end?1:0,i=isReversed?levels.length-1-skip:skip;for(;i>=0&&i<levels.length;i+=step)levels[i]>level||(shown[end++]=
points[2*i]+shift2,shown[end++]=points[2*i+1])}return shown.subarray(0,end)}};var METRES_AROUND=400750167e-1,CLOSED_SOUTH_OF=-85.9,FAR_BELOW=3,worldX=lon=>lon/360+.5;function worldY(lat){if(lat<CLOSED_SOUTH_OF)
return FAR_BELOW;let sine=Math.sin(lat*Math.PI/180);return .5-Math.log((1+sine)/(1-sine))/(4*Math.PI)}function lonLat(x,y){
return[(x-.5)*360,Math.atan(Math.sinh((.5-y)*2*Math.PI))*180/Math.PI]}var Line=class{constructor(points){this.points=points,this.left=this.top=1/0,this.right=this.bottom=-1/0;for(let i=0;i<points.
length;i+=2)points[i]<this.left&&(this.left=points[i]),points[i]>this.right&&(this.right=points[i]),points[i+1]<this.top&&
(this.top=points[i+1]),points[i+1]>this.bottom&&(this.bottom=points[i+1])}at(){return this}},BOX=6,[WHOLE,WRAPPED]=[1,2],
Topology=class{constructor({objects,transform,arcs=[]},arcCount=arcs.length){this.objects=objects,this.transform=transform,
this.steps=arcs,this.arcs=[],this.boxes=new Float64Array(BOX*arcCount),this.kinds=new Uint8Array(arcCount)}line(indices){
for(let i=0;i<indices.length;i++)if(!this.isWhole(indices[i]<0?~indices[i]:indices[i]))return new Line(this.joined(indices));
return new JoinedLine(this,indices)}lines(lists){return lists.map(indices=>this.line(indices))}joined(indices){let size=0;
for(let index of indices)size+=this.sizeOf(index<0?~index:index);let points=new Float64Array(size-2*(indices.length-1)),
end=0;for(let index of indices){let skip=end?1:0;end=index<0?addReversed(points,end,this.arc(~index),skip):add(points,end,
this.arc(index),skip)}return continuous(points)}arc(number){return this.arcs[number]??=absolute(this.stepsOf(number),this.
transform),this.arcs[number]}isWhole(number){return this.kinds[number]||(this.kinds[number]=this.measure(number)?WHOLE:WRAPPED),
this.kinds[number]===WHOLE}sizeOf(number){return this.steps[number].length}stepsOf(number){return this.steps[number]}measure(number){
let arc=this.steps[number],half=180/this.transform.scale[0],[x,y]=arc,[west,east,south,north]=[x,x,y,y],isWhole=!0;for(let i=2;i<
arc.length;i+=2)(arc[i]>half||arc[i]<-half)&&(isWhole=!1),x+=arc[i],y+=arc[i+1],x<west&&(west=x),x>east&&(east=x),y<south&&
(south=y),y>north&&(north=y);return this.setBox(number,west,east,south,north,arc[0],x),isWhole}setBox(number,west,east,south,north,first,last){
let{boxes,transform:{scale,translate}}=this,at=BOX*number;boxes[at]=worldX(west*scale[0]+translate[0]),boxes[at+1]=worldX(
east*scale[0]+translate[0]),boxes[at+2]=worldY(north*scale[1]+translate[1]),boxes[at+3]=worldY(south*scale[1]+translate[1]),
boxes[at+4]=worldX(first*scale[0]+translate[0]),boxes[at+5]=worldX(last*scale[0]+translate[0])}},JoinedLine=class{constructor(topology,indices){
this.topology=topology,this.indices=indices,this.known=null,this.left=this.top=1/0,this.right=this.bottom=-1/0;let{boxes}=topology,
end=0;for(let i=0;i<indices.length;i++){let isReversed=indices[i]<0,at=BOX*(isReversed?~indices[i]:indices[i]),[first,last]=isReversed?
[boxes[at+5],boxes[at+4]]:[boxes[at+4],boxes[at+5]],shift2=i?Math.round(end-first):0;end=last+shift2,boxes[at]+shift2<this.
left&&(this.left=boxes[at]+shift2),boxes[at+1]+shift2>this.right&&(this.right=boxes[at+1]+shift2),boxes[at+2]<this.top&&
(this.top=boxes[at+2]),boxes[at+3]>this.bottom&&(this.bottom=boxes[at+3])}}get points(){return this.known??=this.topology.
joined(this.indices),this.known}at(){return this}};function absolute(arc,transform){let[scaleX,scaleY]=transform.scale,[
originX,originY]=transform.translate,points=new Float64Array(arc.length),x=0,y=0;for(let i=0;i<arc.length;i+=2)x+=arc[i],
y+=arc[i+1],points[i]=worldX(x*scaleX+originX),points[i+1]=worldY(y*scaleY+originY);return points}function add(points,end,arc,skip){
return points.set(skip?arc.subarray(2):arc,end),end+arc.length-2*skip}function addReversed(points,end,arc,skip){for(let i=arc.
length-2-2*skip;i>=0;i-=2)points[end++]=arc[i],points[end++]=arc[i+1];return end}function continuous(points){let shift2=0;
for(let i=2;i<points.length;i+=2){let step=points[i]+shift2-points[i-2];step>.5?shift2-=1:step<-.5&&(shift2+=1),points[i]+=
shift2}return points}var HEAD2=3,EXTENT=6,PackedTopology=class extends Topology{constructor(buffer){let file=new FlatFile(buffer),[arcCount,length,
textSize]=file.take(Uint32Array,HEAD2),sizes=file.take(Uint32Array,arcCount),lengths=file.take(Uint32Array,arcCount),extents=file.
take(Int32Array,EXTENT*arcCount),bytes=file.take(Uint8Array,length),rest=file.json(textSize);super(rest,arcCount),this.wrapped=
new Set(rest.wrapped),this.sizes=sizes,this.extents=extents,this.bytes=bytes,this.starts=new Uint32Array(arcCount);for(let i=1;i<
arcCount;i++)this.starts[i]=this.starts[i-1]+lengths[i-1]}sizeOf(number){return 2*this.sizes[number]}stepsOf(number){let{
bytes}=this,steps2=new Int32Array(this.sizeOf(number)),at=this.starts[number];for(let i=0;i<steps2.length;i++){let byte=bytes[at++],
read=byte&127;for(let shift2=7;byte>127;shift2+=7)byte=bytes[at++],read|=(byte&127)<<shift2;steps2[i]=read>>>1^-(read&1)}
return steps2}measure(number){let{extents}=this,at=EXTENT*number;return this.setBox(number,extents[at],extents[at+1],extents[at+
2],extents[at+3],extents[at+4],extents[at+5]),!this.wrapped.has(number)}};var[MOVE,LINE]=[77,76],ROOM=4096,POINT=64,[ZERO,POINT_SIGN,MINUS,SPACE,CLOSE]=[48,46,45,32,90],LARGE=2**31,PathText=class{constructor(digits,isWhole=!1){
this.digits=isWhole?0:digits,this.unit=10**digits,this._bytes=null,this._end=0}add(letter,x,y){this._bytes??=new Uint8Array(
ROOM),this._end+POINT>this._bytes.length&&this._grow(),this._bytes[this._end++]=letter,this._number(Math.round(x*this.unit)),
this._bytes[this._end++]=SPACE,this._number(Math.round(y*this.unit))}close(){this._end===this._bytes.length&&this._grow(),
this._bytes[this._end++]=CLOSE}toString(){return this._end?new TextDecoder("latin1").decode(this._bytes.subarray(0,this.
_end)):""}_number(units){if(!(Math.abs(units)<LARGE)){for(let letter of String(units/this.unit))this._bytes[this._end++]=
letter.charCodeAt(0);return}let left=Math.abs(units)|0;units<0&&(this._bytes[this._end++]=MINUS);let places=this.digits;
for(let tens=left/10|0;places&&10*tens===left;tens=left/10|0)left=tens,places-=1;let length=places+1;for(let rest=left/10**
length|0;rest;rest=rest/10|0)length+=1;let at=this._end+length+(places?1:0);this._end=at;for(let i=0;i<length;i++){i===places&&
places&&(this._bytes[--at]=POINT_SIGN);let tens=left/10|0;this._bytes[--at]=ZERO+left-10*tens,left=tens}}_grow(){let larger2=new Uint8Array(
2*this._bytes.length);larger2.set(this._bytes),this._bytes=larger2}};function encloses(points,x,y){let inside=!1;for(let i=0,j=points.length-2;i<points.length;j=i,i+=2)points[i+1]>y!=points[j+
1]>y&&x<points[i]+(points[j]-points[i])*(y-points[i+1])/(points[j+1]-points[i+1])&&(inside=!inside);return inside}var ROOM2=4096,
Clipper=class{constructor(){this._rooms=[null,null]}clipped(ring,{left,top,right,bottom}){let inside=ring.points;return ring.
left<left&&(inside=this._at(inside,0,left,1)),ring.right>right&&(inside=this._at(inside,0,right,-1)),ring.top<top&&(inside=
this._at(inside,1,top,1)),ring.bottom>bottom?this._at(inside,1,bottom,-1):inside}_at(points,axis,limit,sign){let room=this.
_rooms[0]??new Float64Array(ROOM2),size=points.length,[end,j]=[0,size-2],before=(points[j+axis]-limit)*sign;for(let i=0;i<
size;i+=2){end+4>room.length&&(room=larger(room));let here=(points[i+axis]-limit)*sign;if(here>=0!=before>=0){let share=before/
(before-here);room[end++]=points[j]+share*(points[i]-points[j]),room[end++]=points[j+1]+share*(points[i+1]-points[j+1])}
here>=0&&(room[end++]=points[i],room[end++]=points[i+1]),j=i,before=here}return this._rooms=[this._rooms[1],room],room.subarray(
0,end)}};function larger(room){let twice=new Float64Array(2*room.length);return twice.set(room),twice}var Straight=class{constructor(text,slack){this.text=text,this.slack=slack,this.x=this.y=0,this.nextX=this.nextY=this.far=
0,this.leftX=this.leftY=this.rightX=this.rightY=0}add(letter,x,y){if(letter===MOVE){this.text.add(MOVE,x,y),this.x=x,this.
y=y;return}this.far&&!this.isAhead(x-this.x,y-this.y)&&(this.end(),this.x=this.nextX,this.y=this.nextY),this.narrow(x-this.
x,y-this.y),this.nextX=x,this.nextY=y}end(){this.far&&this.text.add(LINE,this.nextX,this.nextY),this.far=0}isAhead(x,y){
return x*x+y*y>=this.far&&this.leftX*y-this.leftY*x<=0&&this.rightX*y-this.rightY*x>=0}narrow(x,y){let{slack,far}=this;this.
far=x*x+y*y;let along2=Math.sqrt(Math.max(0,this.far-slack*slack)),leftX=x*along2-y*slack,leftY=x*slack+y*along2;(!far||
this.leftX*leftY-this.leftY*leftX<0)&&(this.leftX=leftX,this.leftY=leftY);let rightX=x*along2+y*slack,rightY=y*along2-x*
slack;(!far||this.rightX*rightY-this.rightY*rightX>0)&&(this.rightX=rightX,this.rightY=rightY)}};function fillPath(rings,view){let clipper=new Clipper;return path(rings,view,(part2,shift2,text)=>{let{left,top,right,bottom}=edges(
view),points=clipper.clipped(part2,{left:left-shift2,right:right-shift2,top,bottom});addJoined(text,points,view,shift2)&&
text.close()})}function meetsView(rings,view){let box=edges(view);return rings.some(ring=>copiesIn(ring,view,box).some(shift2=>hasPointIn(
ring.points,shift2,box)||fillPath([ring],view)))}function hasPointIn(points,shift2,{left,top,right,bottom}){for(let i=0;i<
points.length;i+=2){let x=points[i]+shift2;if(x>left&&x<right&&points[i+1]>top&&points[i+1]<bottom)return!0}return!1}function linePath(lines,view){
return path(lines,view,(part2,shift2,text)=>{let{left,top,right,bottom}=edges(view),shown=part2.left+shift2>=left&&part2.
right+shift2<=right&&part2.top>=top&&part2.bottom<=bottom?[part2.points]:pieces(part2.points,{left:left-shift2,right:right-
shift2,top,bottom});for(let points of shown)addJoined(text,points,view,shift2)})}function path(parts,view,add2){let box=edges(
view),text=new PathText(view.digits,view.isWhole);for(let part2 of parts){let copies=copiesIn(part2,view,box);if(!copies.
length)continue;let shown=part2.at(view.zoom);for(let shift2 of copies)add2(shown,shift2,text)}return text.toString()}function copiesIn(part2,{
step,scale},{left,top,right,bottom}){let found2=[];if(part2.bottom<top||part2.top>bottom)return found2;let smallest=step/
scale/2;if(part2.right-part2.left<smallest&&part2.bottom-part2.top<smallest)return found2;for(let shift2=Math.ceil(left-
part2.right);shift2<=Math.floor(right-part2.left);shift2++)found2.push(shift2);return found2}function edges(view){return{
left:(view.left+view.x)/view.scale,right:(view.right+view.x)/view.scale,top:(view.top+view.y)/view.scale,bottom:(view.bottom+
view.y)/view.scale}}function addJoined(text,points,view,shift2){let last=points.length-2;if(last<2)return!1;let out=view.
slack?new Straight(text,view.slack):text,x=0,y=0;for(let i=0;i<=last;i+=2){let px=(points[i]+shift2)*view.scale-view.x,py=points[i+
1]*view.scale-view.y;i&&i<last&&Math.abs(px-x)+Math.abs(py-y)<view.step||(x=px,y=py,out.add(i?LINE:MOVE,px,py))}return view.
slack&&out.end(),!0}function pieces(points,box){let list=[],piece=null;for(let i=2;i<points.length;i+=2){if(!(Math.min(points[i],
points[i-2])<=box.right&&Math.max(points[i],points[i-2])>=box.left&&Math.min(points[i+1],points[i-1])<=box.bottom&&Math.
max(points[i+1],points[i-1])>=box.top)){piece=null;continue}piece||list.push(piece=[points[i-2],points[i-1]]),piece.push(
points[i],points[i+1])}return list}async function painted(){document.visibilityState!=="hidden"&&(await new Promise(resolve=>requestAnimationFrame(resolve)),
await passedOn())}async function paintedInView(){let page=document.documentElement;return hasSize(page)?painted():(await sized(
page),passedOn())}function passedOn(){return new Promise(resolve=>{let{port1,port2}=new MessageChannel;port1.onmessage=()=>resolve(),
port2.postMessage(null)})}function whenDensityChanges(call){matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
"change",()=>{call(),whenDensityChanges(call)},{once:!0})}function hasSize({clientWidth,clientHeight}){return clientWidth>
0&&clientHeight>0}async function presumeSize(element2,size){let page=document.documentElement;if(hasSize(page))return;let[
width,height]=size.split(" ");Object.assign(element2.style,{width:`${width}px`,height:`${height}px`}),await sized(page),
Object.assign(element2.style,{width:"",height:""})}async function sized(element2){hasSize(element2)||await new Promise(resolve=>{
let observer=new ResizeObserver(()=>{hasSize(element2)&&(observer.disconnect(),resolve())});observer.observe(element2)})}var PADDING=.5,STILL_PADDING=.05,MOST_STRETCH=1.8;function drawn(Base,own){return Base.extend({options:{padding:PADDING,
interactive:!1},onAdd:function(map){return map.atlas.still&&(this.options.padding=STILL_PADDING),Base.prototype.onAdd.call(
this,map)},getEvents:function(){let events=Base.prototype.getEvents.call(this);return events.move=this._follow,events},redraw:function(){
this._covered=null,this._map&&this._update()},isCurrent:function(){return!this._map._animatingZoom&&this._covers()&&this.
_covered.scale===scaleOf(this._map)&&this._covered.origin.equals(this._map.getPixelOrigin())},_update:function(){let map=this.
_map;if(map._animatingZoom&&this._bounds||!map.atlas.placed||!hasSize(map.getContainer())||this.isCurrent())return;Base.
prototype._update.call(this);let origin=map.getPixelOrigin(),scale=scaleOf(map),{min,max}=this._bounds;this._covered={scale,
origin,left:(min.x+origin.x)/scale,right:(max.x+origin.x)/scale,top:(min.y+origin.y)/scale,bottom:(max.y+origin.y)/scale},
this.draw({scale,x:origin.x,y:origin.y,left:min.x,right:max.x,top:min.y,bottom:max.y,zoom:map.getZoom()})},_updateTransform:function(center,zoom){
this._covered&&Base.prototype._updateTransform.call(this,center,zoom)},_follow:function(){let map=this._map;if(map._animatingZoom||
!this._covered)return;let stretch=scaleOf(map)/this._covered.scale;this._covers()&&stretch<MOST_STRETCH&&stretch>1/MOST_STRETCH||
(this._update(),this._updateTransform(map.getCenter(),map.getZoom()))},_covers:function(){if(!this._covered)return!1;let{
min,max}=this._map.getPixelBounds(),scale=scaleOf(this._map);return min.x/scale>=this._covered.left&&max.x/scale<=this._covered.
right&&min.y/scale>=this._covered.top&&max.y/scale<=this._covered.bottom},...own})}function scaleOf(map){return 256*2**map.
getZoom()}var Box=L.Renderer.extend({_initContainer:function(){this._container=L.DomUtil.create("div","ta-box")},_destroyContainer:function(){
this._container.remove()},_update:function(){L.Renderer.prototype._update.call(this),L.DomUtil.setPosition(this._container,
this._bounds.min)}}),onSvg=own=>drawn(L.SVG,own),onCanvas=own=>drawn(L.Canvas,own),onBox=own=>drawn(Box,own);async function fetchFile(file){let answer=await fetch(file);if(!answer.ok)throw new Error(file+" could not be loaded");return file.
endsWith(".bin")?answer.arrayBuffer():answer.json()}async function loadWithRetries(load,file){for(let attempt=1;;attempt++)
try{return await load(file)}catch(error){if(attempt===3)throw error}}var LazyFile=class{constructor(load,file,use){this.
load=load,this.file=file,this.use=use,this.isPending=!1,this._attempts=0,this._loading=null}need(){return this._loading??=
this._attempt(),this._loading}async _attempt(){this.isPending=!0,this._attempts+=1;try{await this.use(await this.load(this.
file))}catch(error){throw this._attempts<3&&(this._loading=null),error}finally{this.isPending=!1}}};function roundDown(number){let power=10**Math.floor(Math.log10(number));return power*([5,2].find(step=>step*power<=number)||
1)}var LONGEST_SCALE=120,CITY=40;function metresPerPixel(map){return METRES_AROUND*Math.cos(map.getCenter().lat*Math.PI/180)/
(256*2**map.getZoom())}function isCityScale(map){return metresPerPixel(map)<CITY}var STEADY=.2;function gridPath(map,view){if(!isCityScale(map))return"";let first=map.atlas.tour.stops.find(({position})=>position)?.
position??[0,0],apart=spacing(map)*view.scale,[x,y]=[worldX(first[0])*view.scale-view.x,worldY(first[1])*view.scale-view.
y],text=number=>map.atlas.still?number.toFixed(1):String(Math.round(number)+.5);return[...steps(x,apart,view.left,view.right).
map(at=>`M${text(at)} ${text(view.top)}V${text(view.bottom)}`),...steps(y,apart,view.top,view.bottom).map(at=>`M${text(view.
left)} ${text(at)}H${text(view.right)}`)].join("")}function spacing(map){let metres=roundDown(metresPerPixel(map)*LONGEST_SCALE),
latitude=Math.round(map.getCenter().lat/STEADY)*STEADY;return metres/(METRES_AROUND*Math.cos(latitude*Math.PI/180))}function steps(start2,apart,from,to){
let first=Math.ceil((from-start2)/apart),last=Math.floor((to-start2)/apart);return Array.from({length:Math.max(0,last-first+
1)},(_,i)=>start2+(first+i)*apart)}function whenIdle(act,timeout){window.requestIdleCallback?requestIdleCallback(act,{timeout}):setTimeout(act)}function placesOf(stops){let places=[];for(let index=0;index<stops.length;index++){let{position}=stops[index];if(!position)
continue;let y=worldY(Math.max(-85.0511,Math.min(85.0511,position[1])));places.push({index,x:worldX(position[0]),y})}return places}
function isBeyond(lat){return Math.abs(lat)>85.0511}function isSamePlace(a,b){return a?.[0]===b?.[0]&&a?.[1]===b?.[1]}function haveSamePlaces(before,after){
return before.length===after.length&&before.every((stop,index)=>{let other=after[index];return stop===other||stop.id===other.
id&&stop.code===other.code&&isSamePlace(stop.position,other.position)})}function fromSegment(x,y,ax,ay,bx,by){let[dx,dy]=[bx-ax,by-ay],square=dx*dx+dy*dy,share=square?Math.max(0,Math.min(1,((x-
ax)*dx+(y-ay)*dy)/square)):0;return Math.hypot(x-ax-share*dx,y-ay-share*dy)}var COPIES=[-1,0,1],SIDES=[8,32,128],CELLS=SIDES.at(-1),FEW_POINTS=48,FEW_PLACES=6,POINTS_A_BAND=12,Terrain=class{constructor(lands){
this.lands=lands,this.order=new Map(lands.map((land,place)=>[land,place])),this.cells=SIDES.map(()=>new Map),this.bands=
new Map}at(x,y){let inWorld=x-Math.floor(x);for(let{land,rings}of this.landsNear(inWorld,y)){let isInside=!1;for(let{ring,
copy}of rings)this.encloses(ring,inWorld+copy,y)&&(isInside=!isInside);if(isInside)return land}return null}landsWithin(x,y,distance2){
let[first,last]=[Math.floor((x-distance2)*CELLS),Math.floor((x+distance2)*CELLS)],[upper,lower]=[Math.floor((y-distance2)*
CELLS),Math.floor((y+distance2)*CELLS)];if(first===last&&upper===lower)return this.landsNear(x,y);let found2=[];for(let row=upper;row<=
lower;row++)for(let column=first;column<=last;column++){let turn=Math.floor(column/CELLS);for(let{land,rings}of this.landsNear(
(column+.5)/CELLS-turn,(row+.5)/CELLS))found2.push({land,rings:turn?rings.map(({ring,copy})=>({ring,copy:copy-turn})):rings})}
return found2.sort((a,b)=>this.order.get(a.land)-this.order.get(b.land))}landsNear(x,y,level=SIDES.length-1){let side=SIDES[level],
[column,row]=[Math.floor(x*side),Math.floor(y*side)],key=row*side+column,lands=this.cells[level].get(key);if(!lands){let box={
left:column/side,right:(column+1)/side,top:row/side,bottom:(row+1)/side};lands=level?landsIn(box,this.landsNear(x,y,level-
1)):this.landsOf(box),this.cells[level].set(key,lands)}return lands}landsOf(box){let found2=[];for(let land of this.lands){
let rings=[];for(let copy of COPIES)if(meets(land.bounds,box,copy))for(let ring of land.rings)meets(ring,box,copy)&&rings.
push({ring,copy});rings.length&&found2.push({land,rings})}return found2}encloses(ring,x,y){if(x<ring.left||x>ring.right||
y<ring.top||y>ring.bottom)return!1;let bands=this.bandsOf(ring);return bands?bands.enclose(x,y):encloses(ring.points,x,y)}distanceTo(ring,x,y,limit){
if(gapTo(ring,x,y)>limit)return limit;let bands=this.bandsOf(ring);if(bands)return bands.distanceTo(x,y,limit);let{points}=ring,
least=limit;for(let i=2;i<points.length;i+=2)least=toEdge(points,i,x,y,least);return least}bandsOf(ring){if(ring.points.
length<2*FEW_POINTS)return null;let known=this.bands.get(ring)??0;return known instanceof Bands?known:(this.bands.set(ring,
known<FEW_PLACES?known+1:new Bands(ring)),null)}};function gapTo({left,right,top,bottom},x,y){return Math.max(left-x,x-right,
top-y,y-bottom)}function toEdge(points,i,x,y,limit){let from=points[i-1]-y,to=points[i+1]-y;return from>limit&&to>limit||
from<-limit&&to<-limit?limit:Math.min(limit,fromSegment(x,y,points[i-2],points[i-1],points[i],points[i+1]))}function landsIn(box,lands){
let found2=[];for(let{land,rings}of lands){let near2=rings.filter(({ring,copy})=>meets(ring,box,copy));near2.length&&found2.
push({land,rings:near2})}return found2}function meets(lines,{left,right,top,bottom},copy){return lines.top<=bottom&&lines.
bottom>=top&&lines.left<=right+copy&&lines.right>=left+copy}var Bands=class{constructor({points,top,bottom}){this.points=
points,this.top=top,this.count=Math.ceil(points.length/2/POINTS_A_BAND),this.perUnit=bottom>top?this.count/(bottom-top):
0;let bands=new Int32Array(points.length/2);for(let i=0;i<bands.length;i++)bands[i]=this.bandOf(points[2*i+1]);this.starts=
new Int32Array(this.count+1),this.fill(bands,band=>{this.starts[band+1]+=1});for(let band=0;band<this.count;band++)this.
starts[band+1]+=this.starts[band];let next=this.starts.slice();this.edges=new Int32Array(this.starts[this.count]),this.fill(
bands,(band,end)=>{this.edges[next[band]++]=end})}fill(bands,callback){for(let i=0,before=bands.at(-1);i<bands.length;i++){
let band=bands[i];for(let b=Math.min(band,before);b<=Math.max(band,before);b++)callback(b,2*i);before=band}}distanceTo(x,y,limit){
let{points,edges:edges2,starts}=this,last=this.bandOf(y+limit),least=limit;for(let k=starts[this.bandOf(y-limit)];k<starts[last+
1];k++)edges2[k]&&(least=toEdge(points,edges2[k],x,y,least));return least}bandOf(y){return Math.max(0,Math.min(this.count-
1,Math.floor((y-this.top)*this.perUnit)))}enclose(x,y){let{points,edges:edges2,starts}=this,band=this.bandOf(y),inside=!1;
for(let k=starts[band];k<starts[band+1];k++){let i=edges2[k],j=i?i-2:points.length-2;points[i+1]>y!=points[j+1]>y&&x<points[i]+
(points[j]-points[i])*(y-points[i+1])/(points[j+1]-points[i+1])&&(inside=!inside)}return inside}};var KILOMETRES_AROUND=40075,MOST_LATITUDE=85,OFF_COAST=30,ACROSS_BORDER=15,ACROSS_LINE=1.25,FEW_CHANGED=64,REGIONS=32,AREAS=8,
Lands=class{constructor(entries,acrossLine){this.acrossLine=acrossLine,this.entries=entries.filter(({joins})=>!joins);for(let{
joins,rings}of entries)joins&&this.entries.find(({name})=>name===joins)?.rings.push(...rings);for(let entry of this.entries)
entry.bounds=boundsOf(entry.rings);this.known=new WeakMap,this.byCode=new Map;for(let entry of this.entries)this.byCode.
has(entry.code)||this.byCode.set(entry.code,[]),this.byCode.get(entry.code).push(entry);this.terrain=new Terrain(this.entries)}visited(stops){
return this.found(stops).lands}found(stops,before=null,known=null){if(before&&known?.follow(before,stops))return known;let found2=new Found(
this);for(let stop of stops)found2.add(stop);return found2}of(stop){return this.known.has(stop)||this.known.set(stop,this.
find(stop)),this.known.get(stop)}find({code,position:[lon,lat]}){let at=pointOf(lon,lat),standing=this.terrain.at(at.x,at.
y);if(standing&&standing.code===code)return standing;let own=code&&this.byCode.get(code)||[],near2=standing??this.nearestOfAll(
at,OFF_COAST);return near2?.disputed?standing&&this.nearest(own,at,near2.code?ACROSS_LINE:this.acrossLine)||near2:code&&
!own.length?null:this.nearest(own,at,standing?ACROSS_BORDER:OFF_COAST)??near2??this.nearest(own,at,1/0)}nearest(entries,at,kilometres){
let best=null,least=kilometres*at.unit;for(let entry of entries){let distance2=this.distanceTo(entry,at,least);distance2<
least&&([best,least]=[entry,distance2])}return best}distanceTo({rings,bounds},{x,y},limit){let least=limit;for(let copy of COPIES2)
if(!(gapTo(bounds,x+copy,y)>least))for(let ring of rings)least=this.terrain.distanceTo(ring,x+copy,y,least);return least}nearestOfAll(at,kilometres){
let best=null,least=kilometres*at.unit;for(let{land,rings}of this.terrain.landsWithin(at.x,at.y,least))for(let{ring,copy}of rings){
let distance2=this.terrain.distanceTo(ring,at.x+copy,at.y,least);distance2<least&&([best,least]=[land,distance2])}return best}},
Found=class{constructor(lands){this.source=lands,this.lands=new Set,this.witnesses=new Map,this.rings=new Map,this.others=
new Map}add(stop){if(!stop.position||this.isExhausted(stop))return;let land=this.source.of(stop);land&&!this.lands.has(land)&&
this.see(land,stop)}see(land,stop){this.lands.add(land),this.witnesses.set(land,stop.id)}follow(before,stops){let{gone,come}=differences(
before,stops);if(gone.size+come.length>FEW_CHANGED)return!1;let placed=come.filter(({position})=>position),theirs=new Map(
placed.map(stop=>[this.source.of(stop),stop]));theirs.delete(null);for(let[land,id]of this.witnesses)if(gone.has(id)&&!theirs.
has(land))return!1;for(let[land,stop]of theirs)(!this.lands.has(land)||gone.has(this.witnesses.get(land)))&&this.see(land,
stop);return!0}isExhausted({code,position:[lon,lat]}){if(!(code&&this.source.byCode.get(code)||[]).every(land=>this.lands.
has(land)))return!1;let at=pointOf(lon,lat),others=this.othersAround(at),distance2=OFF_COAST*at.unit;for(let i=others.length-
1;i>=0;i--){let{land,ring,copy}=others[i];if(this.lands.has(land))others[i]=others[others.length-1],others.pop();else if(gapTo(
ring,at.x+copy,at.y)<=distance2)return!1}return!0}othersAround({x,y}){let region=Math.floor(y*REGIONS)*REGIONS+Math.floor(
x*REGIONS),others=this.others.get(region);if(!others){let box=boxAround(x,y,REGIONS);others=this.ringsAround(x,y).filter(
({ring,copy})=>meets(ring,box,copy)),this.others.set(region,others)}return others}ringsAround(x,y){let area=Math.floor(y*
AREAS)*AREAS+Math.floor(x*AREAS),rings=this.rings.get(area);return rings||(rings=this.source.terrain.landsOf(boxAround(x,
y,AREAS)).flatMap(({land,rings:its})=>its.map(({ring,copy})=>({land,ring,copy}))),this.rings.set(area,rings)),rings}};function differences(before,after){
let first=0;for(;first<before.length&&before[first]===after[first];)first++;let end=0,most=Math.min(before.length,after.
length)-first;for(;end<most&&before[before.length-1-end]===after[after.length-1-end];)end++;let gone=new Set(before.slice(
first,before.length-end)),come=after.slice(first,after.length-end).filter(stop=>!gone.delete(stop));return{gone:new Set(
[...gone].map(({id})=>id)),come}}function boxAround(x,y,side){let[left,top]=[Math.floor(x*side)/side,Math.floor(y*side)/
side],[right,bottom]=[left+1/side,top+1/side],around2=OFF_COAST*Math.max(unitAt(top),unitAt(bottom));return{left:left-around2,
right:right+around2,top:top-around2,bottom:bottom+around2}}function landsOf(topology,isCoarse){return new Lands(topology.
objects.countries.map(({a2,name,disputed,joins,arcs})=>({code:a2,name,joins,disputed:!!disputed,rings:arcs.flatMap(polygon=>topology.
lines(polygon))})),isCoarse?ACROSS_LINE:0)}var COPIES2=[-1,0,1];function pointOf(lon,lat){let shown=Math.max(-MOST_LATITUDE,
Math.min(MOST_LATITUDE,lat)),x=worldX(lon),y=worldY(shown);return{x:x-Math.floor(x),y,unit:unitAt(y)}}function unitAt(y){
return Math.cosh((.5-y)*2*Math.PI)/KILOMETRES_AROUND}function boundsOf(rings){let bounds={left:1/0,right:-1/0,top:1/0,bottom:-1/0};
for(let{left,right,top,bottom}of rings)bounds.left=Math.min(bounds.left,left),bounds.right=Math.max(bounds.right,right),
bounds.top=Math.min(bounds.top,top),bounds.bottom=Math.max(bounds.bottom,bottom);return bounds}function setOutline(path4,text,place,number){path4.outline=text.length<2e3||path4.closest(".is-magnified")?null:text,path4.
setAttribute("d",path4.outline?placeholder(place,number):text)}function placeholder([x,y],number){return`M${x} ${y}L${x+number+1} ${y}L${x} ${y+number+1}`}var FINE_FROM=5,SHORTEST_RIVER=110,KILOMETRES_AROUND2=40075,SLACK=.5,KINDS=["land","visited","lake","grid","river","bord\
er","contested","coast"],OUTLINES=new Set(["land","visited","lake","river","border","coast"]),Drawing=onSvg({initialize:function(basemap){
L.SVG.prototype.initialize.call(this,{pane:"basemap"}),this.basemap=basemap},_initContainer:function(){L.SVG.prototype._initContainer.
call(this),this._container.setAttribute("aria-hidden","true"),this.paths={};for(let kind of KINDS)this.paths[kind]=L.SVG.
create("path"),this.paths[kind].setAttribute("class","ta-"+kind),this._rootGroup.appendChild(this.paths[kind])},draw:function(view){
let{countries,water}=this.basemap.shapes();if(!countries||!water)return;let{sharpness,still}=this.basemap.map.atlas;view=
{...view,step:.7/sharpness,digits:Math.ceil(Math.log10(10*sharpness))},still&&(view=this._forPrint(view,sharpness));let reach=view.
scale/KILOMETRES_AROUND2,rivers=water.rivers.filter(river=>river.length*reach>SHORTEST_RIVER),set=still?this._outlines(view):
(kind,text)=>this.paths[kind].setAttribute("d",text),isTinted=this.basemap.wasTinted=this.basemap.isTinted;set("land",fillPath(
isTinted?countries.land:[...countries.land,...countries.visited],view)),set("visited",isTinted?fillPath(countries.visited,
view):""),set("lake",fillPath(water.lakes,view)),set("grid",gridPath(this.basemap.map,view)),set("river",linePath(rivers,
view)),set("border",linePath(countries.borders,view)),set("contested",linePath(countries.contested,view)),set("coast",linePath(
countries.coast,view))},_forPrint:function(view,sharpness){let unit=10**view.digits;for(let kind of KINDS.filter(other=>other!==
"grid"))this.paths[kind].setAttribute("transform",`scale(${1/unit})`),this.paths[kind].style.setProperty("--unit",unit);
return{...view,isWhole:!0,slack:SLACK/sharpness}},_outlines:function({left,right,top,bottom,digits}){let middle2=[(left+
right)/2,(top+bottom)/2].map(side=>Math.round(side*10**digits)),paths=this.basemap.map.atlas.kept.once("outlines",()=>({
count:0}));return(kind,text)=>{let path4=this.paths[kind];OUTLINES.has(kind)?setOutline(path4,text,middle2,path4.number??=
paths.count++):path4.setAttribute("d",text)}}}),STUDY=8,STUDY_AGAIN=100,Basemap=class{constructor(map,options){this.map=
map,this.files=options.files,this.coarse=this.fine=this.water=null,this.distantWater=null,this.stops=null,this.wasTinted=
!1;let{kept}=map.atlas,loadFine=file=>kept.decoded(file,contents=>countryShapes(new PackedTopology(contents),!1));if(this.
fineFile=new LazyFile(loadFine,options.files.fine,async fine=>{map.atlas.still||await this.study(fine.lands),this.fine=this.
tinted(fine),this.isFine()&&(this.drawing.redraw(),map.fire("landschanged"))}),this.waterFile=new LazyFile(decodedWater(
kept),options.files.water,water=>this.useWater(water)),map.on("tourdata tourchanged",()=>this.tint()),map.createPane("ba\
semap").style.zIndex=200,this.drawing=new Drawing(this).addTo(map),options.files.distant?map.atlas.readyAfter(this.loadDistant()):
(this.waterLoading=this.loadWater(),map.atlas.readyAfter(this.waterLoading)),map.atlas.still){map.on("atlasplaced",()=>{
map.atlas.readyAfter(this.shapesAt(map.atlas.fineness())),this.drawing.redraw()});return}options.files.distant||map.atlas.
readyAfter(this.loadCoarse()),map.on("atlasplaced",()=>this.drawing.redraw()),map.on("moveend",()=>{this.wasTinted!==this.
isTinted&&this.drawing.redraw(),this.prepare()})}get isPending(){return this.fineFile.isPending||this.waterFile.isPending}async loadWater(){
this.useWater(await loadWithRetries(decodedWater(this.map.atlas.kept),this.files.water))}useWater(water){this.water=water,
this.drawing.redraw()}async loadCoarse(){let{kept}=this.map.atlas,load=file=>kept.decoded(file,contents=>countryShapes(new Topology(
contents),!0));this.useCoarse(await loadWithRetries(load,this.files.countries))}async loadDistant(){let topology=new DistantTopology(
await this.map.atlas.loadBare(this.files.distant));this.distantWater=waterShapes(topology),this.useCoarse(countryShapes(
topology,!0))}useCoarse(shapes){this.coarse=this.tinted(shapes),this.drawing.redraw(),this.map.fire("landschanged")}prepare(){
this.map.atlas.fineness()<FINE_FROM-.5||(this.water||this.need(this.waterFile),this.need(this.fineFile))}async need(lazy){
try{await lazy.need()}catch(error){this.map.atlas.reportIncomplete(lazy.file,error)}}async study(lands){let found2=new Found(
lands),until=performance.now()+STUDY;for(let stop of this.map.atlas.tour.stops)found2.add(stop),!(performance.now()<until)&&
(await new Promise(resolve=>whenIdle(resolve,STUDY_AGAIN)),until=performance.now()+STUDY)}tint(){let{stops}=this.map.atlas.
tour,before=this.stops;if(this.stops=stops,before?.length===stops.length&&stops.every((stop,i)=>isInPlaceOf(stop,before[i])))
return;[this.coarse,this.fine].filter(shapes=>shapes&&this.retinted(shapes,before)).length&&this.drawing.redraw()}tinted(shapes){
return this.retinted(shapes),shapes}retinted(shapes,stopsBefore=null){shapes.found=shapes.lands.found(this.map.atlas.tour?.
stops??[],stopsBefore,shapes.found);let visited=new Set(shapes.found.lands),before=shapes.tint;if(before?.size===visited.
size&&[...visited].every(land=>before.has(land)))return!1;let ringsOf=isVisited=>shapes.lands.entries.filter(land=>visited.
has(land)===isVisited).flatMap(({rings})=>rings);return Object.assign(shapes,{tint:visited,visited:ringsOf(!0),land:ringsOf(
!1)}),!0}get lands(){return this.shapes().countries?.lands??null}get visited(){return[...this.shapes().countries?.tint??
[]].map(({code,name})=>[code,name]).sort()}async shapesAt(fineness){let isFine=fineness>=FINE_FROM;return await(isFine?this.
fineFile.need():this.coarse??this.loadCoarse()),isFine?this.fine:this.coarse}get isTinted(){let{countries}=this.shapes();
if(!countries?.visited.length)return!1;let{min,max}=this.map.getPixelBounds(),view={scale:256*2**this.map.getZoom(),x:min.
x,y:min.y,left:0,top:0,right:max.x-min.x,bottom:max.y-min.y,step:.7,digits:0},seen=new Set;for(let land of countries.tint)
if(meetsView(land.rings,view)&&seen.add(land.code??land),seen.size>1)return!0;return!seen.size||meetsView(countries.land,
view)}isFine(){return this.map.atlas.fineness()>=FINE_FROM}shapes(){return this.shapesFor(this.map.atlas.fineness())}shapesFor(fineness){
let isFine=fineness>=FINE_FROM;return{countries:isFine&&this.fine||this.coarse,water:isFine&&this.water||(this.distantWater??
this.water)}}};function isInPlaceOf(stop,other){return stop===other||stop.code===other.code&&isSamePlace(stop.position,other.position)}
function decodedWater(kept){return file=>kept.decoded(file,contents=>waterShapes(new PackedTopology(contents)))}function countryShapes(topology,isCoarse){
return{lands:landsOf(topology,isCoarse),coast:topology.lines(topology.objects.coast),borders:topology.lines(topology.objects.
borders),contested:topology.lines(topology.objects.contested)}}function waterShapes(topology){let lengths=topology.objects.
riverLength||[],rivers=topology.lines(topology.objects.rivers);return rivers.forEach((river,i)=>{river.length=lengths[i]??
1/0}),{lakes:topology.objects.lakes.flatMap(rings=>topology.lines(rings)),rivers}}function addBasemap(map,options){map.atlas.
basemap=new Basemap(map,options)}var PADDING2=[76,52],MOST_PADDING=.12,BADGE_PADDING=22,MOST_BADGE_PADDING=.25;function paddingOf(width,height){let within3=(side,padding)=>Math.
max(Math.min(padding,side*MOST_PADDING),Math.min(BADGE_PADDING,side*MOST_BADGE_PADDING));return{x:within3(width,PADDING2[0]),
y:within3(height,PADDING2[1])}}async function loadFonts(data){let points=[...lettersIn(data)].map(letter=>letter.codePointAt(0)),needed=[...document.fonts].
filter(face=>face.status!=="loaded"&&rangesOf(face.unicodeRange).some(([first,last])=>points.some(point=>first<=point&&point<=
last)));await settled(needed.map(face=>face.load()))}async function loadFontsFor(fonts,data){let letters=[...lettersIn(data)].
join("");await settled(fonts.map(font=>document.fonts.load(font,letters)))}function requestFonts(){loadFonts("A")}function rangesOf(text){
return text.split(",").map(part2=>{let[first,last=first]=part2.trim().replace(/^U\+/i,"").split("-");return[parseInt(first,
16),parseInt(last,16)]})}async function settled(loads){await Promise.all(loads.map(load=>load.catch(error=>console.warn(
String(error)))))}function lettersIn(data){let letters=new Set,seen=new Uint8Array(1114112);return collect(data,text=>{for(let i=0;i<
text.length;i++){let point=text.codePointAt(i);point>65535&&i++,!seen[point]&&(seen[point]=1,letters.add(String.fromCodePoint(
point)))}}),letters}function collect(data,take){if(typeof data=="string")take(data);else if(Array.isArray(data))for(let value of data)
typeof value!="number"&&collect(value,take);else if(data&&typeof data=="object")for(let name in data)collect(data[name],
take)}function centreOf(map,bounds,zoom,padding){let[southWest,northEast]=[bounds.getSouthWest(),bounds.getNorthEast()].map(corner=>map.
project(corner,zoom)),centre=southWest.add(northEast).divideBy(2),half=map.getSize().y/2,lineOf=latitude=>map.project([latitude,
0],zoom).y,room=centre.y+half-(southWest.y+padding.y),surplus=centre.y+half-lineOf(-60);return bounds.getSouth()>-60&&surplus>
0&&room>0&&(centre.y-=Math.min(room,shift(surplus,centre.y-half-lineOf(85.05)))),map.unproject(centre,zoom)}function shift(surplus,north){
return north>=surplus?surplus:Math.max(0,(surplus+.5*north)/(1+.5))}function closestFit(bounds){return L.CRS.Earth.distance(
bounds.getSouthWest(),bounds.getNorthEast())<.5?8:17}function toLatLng([longitude,latitude]){return L.latLng(Math.max(-85.0511,Math.min(85.0511,latitude)),longitude)}function written(number,{language,group}){return!Number.isInteger(number)||number<0||number>=1e5?number.toLocaleString(language):
number<1e3?String(number):`${Math.floor(number/1e3)}${group}${String(number%1e3).padStart(3,"0")}`}function stopsOf({id,name,lon,lat,...others}){let more=Object.entries(others),stops=new Array(id.length);for(let i=0;i<id.
length;i++){let stop={id:id[i],name:name[i],position:lon[i]===null?null:[lon[i],lat[i]]};for(let[member,values]of more)values[i]!==
null&&(stop[member]=values[i]);stops[i]=stop}return stops}var LOWEST_ZOOM=-1,FLIGHT_SECONDS=.5,CLOSE_ZOOM=5.5,ANIMATED_ZOOMS=4,CLOSEST_ZOOM=18,LEAST_EXTENT=.5/40075e3,ONE_WORLD_ZOOM=1,
INHABITED=[[-56,-170],[72,170]],Atlas=class{constructor(map,still,kept){this.map=map,this.still=still,this.kept=kept,this.
tour=null,this.placed=!1,this.selected=null,this.calm=!1,this.dimmed=new Set,this.sharpness=1,this.badgeScale=1,this.closeZoom=
CLOSE_ZOOM,this.insets=[],this.labelNotes=null,this.hasTiles=!1,this.words={},this.objects=null,this.editing=null,this.leftOut=
{stops:0,items:{},parts:[]},this.showsRoute=!1,this._fitted=L.point(0,0),this.clear={left:0,top:0,right:0,bottom:0},this.
covered=[],this._bounds=null,this._plural=null,this._arrange=null,this._loading=[],this._indices=new Map,this._reported=
new Set}async load(file){let data=await this.loadBare(file);return await loadFonts(data),data}loadTour(file){let load=async()=>{
let{stops:{id,...columns},...tour}=await this.loadBare(file);return await loadFonts({...tour,columns}),{...tour,stops:stopsOf(
{id,...columns})}};return this.still?this.kept.once(file,load):load()}loadBare(file){return loadWithRetries(this.kept.load,
file)}arrangeWith(arrange){this._arrange=arrange}readyAfter(promise){this._loading.push(promise)}async start(file){try{let{
head,words,...tour}=await this.loadTour(file);this.words=words,this._setHead(head),this._setTour(tour),this.map.fire("to\
urdata",{tour}),head.waitsFor&&this.readyAfter(this.loadBare(head.waitsFor)),this._routeBounds(),await this._arrange?.(),
await Promise.allSettled([...this._loading,sized(this.map.getContainer())]),this.map.invalidateSize({animate:!1}),this.fit(
this.initialFit,!1),this.placed=!0,this.map.fire("atlasplaced"),await Promise.all(this._loading),this.still||await paintedInView(),
this.map.fire("atlasready")}catch(error){this.map.fire("atlasfailed",{message:String(error.message||error)})}}reportIncomplete(file,error){
this._reported.has(file)||(this._reported.add(file),console.warn(error),this.map.fire("atlasincomplete",{file}))}async update({
number,first,removed,stops,wrapped,note=this.tour.note,title,language}){let before=this.tour.stops,added=stops.map(stop=>typeof stop==
"number"?before[stop]:stop);this._setTour({wrapped,note,stops:[...before.slice(0,first),...added,...before.slice(first+removed)]}),
this._setHead({title,language}),title!==void 0&&this.map.getContainer().setAttribute("aria-label",title),this.map.fire("\
tourchanged",{tour:this.tour}),this._allowWholeRoute(),await painted(),this.map.fire("atlasupdated",{number})}_setHead({
title,language}){title!==void 0&&(document.title=title),language!==void 0&&(document.documentElement.lang=language)}index(id){
return this._indices.get(id)??-1}stop(id){return this.tour?.stops[this.index(id)]||null}fineness(){return this.map.getZoom()+
Math.log2(this.sharpness)}countedStops(count){return this.counted(this.words.stops,count)}counted(forms,count){let{language}=this.
words;this._plural?.language!==language&&(this._plural={language,rules:new Intl.PluralRules(language)});let category=this.
_plural.rules.select(count);return(forms[category]??forms.other).replace("{count}",written(count,this.words))}controlBoxes(){
let container=this.map.getContainer(),map=container.getBoundingClientRect(),zoom=map.width/container.offsetWidth||1,controls=[
...container.querySelectorAll(".leaflet-control")].map(control=>control.getBoundingClientRect()).filter(({width,height})=>width&&
height).map(({left,top,right,bottom})=>({left:(left-map.left)/zoom,top:(top-map.top)/zoom,right:(right-map.left)/zoom,bottom:(bottom-
map.top)/zoom}));return[...this.covered,...controls]}async describeLeg(){return[]}get allowsMotion(){return!this.calm&&!window.
matchMedia("(prefers-reduced-motion: reduce)").matches}fit(target,animate){if(this.showsRoute=!target,Array.isArray(target)){
let[west,south,east,north]=target;this.map.fitBounds([[south,west],[north,east]],{animate,maxZoom:CLOSEST_ZOOM})}else this.
stop(target)?.position?this.flyTo(target,animate):(this._show(this._routeBounds(),animate),this._fitted=this.map.getSize())}fitRoute(){
this.fit(null,this.allowsMotion)}fitStop(id){this.stop(id)?.position&&this.flyTo(id,this.allowsMotion)}show(bounds){this.
showsRoute=!1,this._show(bounds,this.allowsMotion,CLOSEST_ZOOM)}select(id,fly){this.selected=id,this.map.fire("stopselec\
ted",{id}),fly&&(id?this.fitStop(id):this.fitRoute())}dim(ids){this.dimmed=new Set(ids),this.map.fire("stopsdimmed")}flyTo(id,animate){
this.showsRoute=!1;let stop=this.stop(id),zoom=Math.max(this.map.getZoom(),this.closeZoom,this._routeZoom()),place=this.
stops.latLngOf(stop);animate?this.map.flyTo(place,zoom,{duration:FLIGHT_SECONDS}):this.map.setView(place,zoom,{animate:!1})}resize(){
this.map.invalidateSize({pan:!1}),this.showsRoute&&this.tour&&!this.map.getSize().equals(this._fitted)&&this.fit(null,!1)}setTiles(tiles){
this.tiles.show(tiles)}setTheme(name){document.documentElement.dataset.theme!==name&&(document.documentElement.dataset.theme=
name,this.map.fire("themechanged"))}setCalm(calm){this.calm=calm,this.map.options.zoomAnimationThreshold=calm?0:ANIMATED_ZOOMS}_setTour(tour){
let before=this.tour;if(this.tour=tour,!before||before.wrapped!==tour.wrapped||!haveSamePlaces(before.stops,tour.stops)){
this._bounds=null,this._indices=new Map;for(let index=0;index<tour.stops.length;index++)this._indices.set(tour.stops[index].
id,index)}this.note?.set(tour.note,tour.stops.some(({position})=>position))}extentOf(bounds){let[west,south,east,north]=bounds??
(()=>{let route=this._routeBounds();return[route.getWest(),route.getSouth(),route.getEast(),route.getNorth()]})(),[left,
top]=[worldX(west),worldY(Math.min(north,85.0511))],extent={west:left,north:top,width:worldX(east)-left,height:worldY(Math.
max(south,-85.0511))-top};return Math.max(extent.width,extent.height)<LEAST_EXTENT?null:extent}_routeBounds(){return this.
_bounds??=this._measureRoute(),this._bounds}_measureRoute(){let[west,south,east,north]=[1/0,1/0,-1/0,-1/0];for(let{position}of this.
tour.stops)position&&(west=Math.min(west,position[0]),south=Math.min(south,position[1]),east=Math.max(east,position[0]),
north=Math.max(north,position[1]));if(west>east)return L.latLngBounds(INHABITED);let bounds=L.latLngBounds([[south,west],
[north,east]]);for(let position of this.route.turns())bounds.extend(toLatLng(position));return bounds}_padding(){let size=this.
map.getSize(),{left,top,right,bottom}=this.clear,{x,y}=paddingOf(size.x-left-right,size.y-top-bottom),paddingTopLeft=L.point(
left+x,top+y),paddingBottomRight=L.point(right+x,bottom+y);return{paddingTopLeft,paddingBottomRight,both:paddingTopLeft.
add(paddingBottomRight)}}_zoomFor(bounds,padding){return this.map.setMinZoom(LOWEST_ZOOM),this.map.getBoundsZoom(bounds,
!1,padding.both)}_routeZoom(){let bounds=this._routeBounds();return Math.min(this.map.getBoundsZoom(bounds,!1,this._padding().
both),closestFit(bounds))}_allowWholeRoute(){this._setLowest(Math.min(ONE_WORLD_ZOOM,this._zoomFor(this._routeBounds(),this.
_padding())))}_setLowest(zoom){this.map.setMinZoom(Math.min(zoom,this.map.getZoom()))}_show(bounds,animate,maxZoom=closestFit(
bounds)){let padding=this._padding(),lowest=this.showsRoute?Math.min(ONE_WORLD_ZOOM,this._zoomFor(bounds,padding)):this.
map.getMinZoom();this._setLowest(lowest);let zoom=Math.min(maxZoom,this.map.getBoundsZoom(bounds,!1,padding.both)),centre=this.
still?null:centreOf(this.map,bounds,zoom,padding.paddingBottomRight);centre?animate?this.map.flyTo(centre,zoom,{duration:FLIGHT_SECONDS}):
this.map.setView(centre,zoom,{animate:!1}):this.map.fitBounds(bounds,{...padding,maxZoom,animate:!1}),this._setLowest(lowest)}};var Streets=class extends L.Control{constructor(words){super({position:"bottomright"}),this.element=L.DomUtil.create("p",
"ta-streets"),this.element.hidden=!0,this.element.append(words.noStreets),words.addBasemap&&this.element.append(" ",this.
offer(words.addBasemap))}offer(text){let button2=L.DomUtil.create("button","ta-streets-offer");return button2.type="butt\
on",button2.textContent=text,L.DomEvent.disableClickPropagation(button2),button2.addEventListener("click",()=>this.map.fire(
"basemapwanted")),button2}onAdd(map){return this.map=map,this.element}update(){let{atlas}=this.map,{stops}=atlas.tour??{};
this.element.hidden=!stops?.length||atlas.hasTiles||!isCityScale(this.map)}};function addStreetsNote(map,words){let note=new Streets(
words).addTo(map);return map.on("atlasplaced moveend tileshidden",()=>note.update()),note.getContainer()}var APART=8,Views=class extends L.Control{constructor(words){super({position:"topright"}),this.words=words}onAdd(map){let bar=L.
DomUtil.create("div","leaflet-bar ta-views");L.DomEvent.disableClickPropagation(bar);let route=button("ta-icon-route",this.
words.wholeRoute,()=>map.atlas.fitRoute()),stop=button("ta-icon-stop",this.words.thisStop,()=>{map.atlas.selected&&map.atlas.
fitStop(map.atlas.selected)}),update=()=>{stop.disabled=!map.atlas.stop(map.atlas.selected)?.position};return map.on("st\
opselected tourchanged",update),update(),bar.append(route,stop),bar}},Credits=class extends L.Control{constructor(){super(
{position:"bottomright"}),this.parts=new Map,this.element=L.DomUtil.create("div","leaflet-control-attribution")}onAdd(){
return this.element}set(part2,text){this.parts.set(part2,text);let all=[...this.parts.values()].filter(Boolean).join(" ·\
 ");this.element.textContent=all,this.element.title=all}},Scale=L.Control.Scale.extend({_getRoundNum:roundDown,_updateScale(scale,text,ratio){
let{words}=this._map.atlas,shown=text.replace(/^[\d.]+/,number=>written(Number(number),words));L.Control.Scale.prototype.
_updateScale.call(this,scale,shown,ratio)}}),Note=class extends L.Control{constructor(still){super({position:"topleft"}),
this.still=still,this.element=L.DomUtil.create("p","ta-note"),this.element.hidden=!0}onAdd(){return this.element}set(text,hasPlaces){
this.element.textContent=text??"",this.element.hidden=!text||this.still&&hasPlaces}};function button(className,title,act){
let element2=document.createElement("button");return element2.type="button",element2.className="ta-button "+className,element2.
title=title,element2.setAttribute("aria-label",title),element2.addEventListener("click",act),element2}function addControls(map,words,attribution){
map.getContainer().setAttribute("role","region"),map.getContainer().setAttribute("aria-label",document.title),L.control.
zoom({position:"topright",zoomInTitle:words.zoomIn,zoomOutTitle:words.zoomOut,zoomInText:"",zoomOutText:""}).addTo(map),
new Views(words).addTo(map),map.atlas.credits=new Credits().addTo(map),map.atlas.credits.set("basemap",attribution);let note=addStreetsNote(
map,words),scale=new Scale({position:"bottomleft",maxWidth:LONGEST_SCALE}).addTo(map);keepApart(map.getContainer(),scale.
getContainer(),[map.atlas.credits.getContainer(),note])}function keepApart(container,scale,texts){let place=()=>{let end=scale.
getBoundingClientRect().left+LONGEST_SCALE+APART,wide=texts.filter(text=>text.offsetWidth&&text.getBoundingClientRect().
left<end),top=Math.min(...wide.map(text=>text.getBoundingClientRect().top)),height=container.getBoundingClientRect().bottom-
top;scale.style.marginBottom=wide.length?`${height+APART}px`:""},observer=new ResizeObserver(place);for(let element2 of[
container,...texts])observer.observe(element2)}var Kept=class{constructor(load){this._handed=window.handed??new Map,this._takers=new Map,this.load=file=>new Promise((resolve,reject)=>{
if(this._handed.has(file)){resolve(this._handed.get(file)),this._handed.delete(file);return}this._takers.set(file,resolve),
load(file).then(contents=>contents!==null&&resolve(contents),reject)}),this.draw=null,this._known=new Map}set(file,contents){
let take=this._takers.get(file);take?take(contents):this._handed.set(file,contents),this._takers.delete(file)}once(name,make){
return this._known.has(name)||this._known.set(name,make()),this._known.get(name)}decoded(file,decode){return this.once(file,
()=>{let decoding=this.load(file).then(decode);return decoding.catch(()=>this._known.delete(file)),decoding})}};function largest(least,most,fits2){let[low,high]=[least,most];for(;low<high;){let middle2=Math.ceil((low+high)/2);fits2(
middle2)?low=middle2:high=middle2-1}return low}var[FIRST_STRONG,POP]=["⁨","⁩"],BIDI=new RegExp("[\\u0590-\\u08ff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufb1d-\\ufdff\\u\
fe70-\\ufefe]|[\\ud802\\ud803\\ud83a\\ud83b]"),DIRECTIONS=new Map([["⁦","ltr"],["⁧","rtl"],[FIRST_STRONG,""]]),ISOLATES=/([\u2066-\u2069])/,
ELLIPSIS="…";function isolate(text){return BIDI.test(text)?FIRST_STRONG+text+POP:text}function nodesOf(text){let root=document.
createDocumentFragment(),open=[root];for(let part2 of text.split(ISOLATES)){let node=open[open.length-1];if(DIRECTIONS.has(
part2)){let inner=document.createElement("bdi");DIRECTIONS.get(part2)&&(inner.dir=DIRECTIONS.get(part2)),node.append(inner),
open.push(inner)}else part2===POP?open.length>1&&open.pop():part2&&node.append(part2)}return root.childNodes}function setText(element2,text){
BIDI.test(text)?element2.replaceChildren(...nodesOf(text)):element2.textContent=text}function fitText(element2,text,fits2,mark=""){
let show=shown=>setText(element2,shown+mark);if(show(text),fits2())return;let words=DIRECTIONS.has(text[0])&&text.endsWith(
POP)?text.slice(1,-1):text,letters=[...new Intl.Segmenter().segment(words)].map(({segment})=>segment),showFirst=count=>show(
isolate(letters.slice(0,count).join("").trimEnd()+ELLIPSIS));showFirst(largest(0,letters.length-1,count=>(showFirst(count),
fits2())))}var AWAY=14,Tip=class{constructor(map){this.map=map,this.owner=null,this.element=part("div","ta-tip"),this.element.setAttribute(
"role","tooltip"),this.element.hidden=!0,this.at=L.point(0,0),map.getContainer().append(this.element),map.on("movestart \
zoomstart",()=>this.hide(this.owner))}show(owner,title,lines){this.owner=owner,this.element.replaceChildren(part("strong",
"",title),...lines.filter(Boolean).map(line2=>part("span","",line2))),this.element.hidden=!1,this.place()}moveTo(point){
this.at=point,this.element.hidden||this.place()}hide(owner){owner===this.owner&&(this.element.hidden=!0)}place(){let size=this.
map.getSize(),{offsetWidth:width,offsetHeight:height}=this.element,left=this.at.x+AWAY,top=this.at.y+AWAY;left+width>size.
x-4&&(left=this.at.x-AWAY-width),top+height>size.y-4&&(top=this.at.y-AWAY-height),left=Math.max(4,Math.min(left,size.x-width-
4)),this.element.style.transform=`translate(${left}px, ${Math.max(4,top)}px)`}};function part(name,className,text){let element2=document.
createElement(name);return className&&(element2.className=className),text!==void 0&&setText(element2,text),element2}L.Map.include({latLngToLayerPoint:function(latlng){return this.project(L.latLng(latlng))._subtract(this.getPixelOrigin())}});
var WORLD=L.latLngBounds([-85.06,-1e5],[88.5,1e5]);L.Projection.SphericalMercator.MAX_LATITUDE=88.5;function createMap(id,options,load=fetchFile){
requestFonts();let map=mapIn(id,options,window.atlas?.kept??new Kept(load));return window.atlas=map.atlas,map}function mapIn(element2,options,kept){
let{still}=options,map=L.map(element2,{...options,center:[0,0],zoom:2,minZoom:LOWEST_ZOOM,maxBounds:WORLD,maxBoundsViscosity:1,
attributionControl:!1,zoomControl:!1,fadeAnimation:!1,zoomAnimation:!still,markerZoomAnimation:!still,wheelPxPerZoomLevel:90});
return map.atlas=new Atlas(map,still,kept),map}function start(map,options){let{atlas}=map;if(atlas.note=new Note(atlas.still).
addTo(map),!atlas.still){atlas.tip=new Tip(map),map.once("tourdata",()=>addControls(map,atlas.words,options.attribution));
let container=map.getContainer(),{size}=document.documentElement.dataset;size&&presumeSize(container,size),new ResizeObserver(
()=>{hasSize(container)&&atlas.resize()}).observe(container),whenDensityChanges(()=>{L.Browser.retina=devicePixelRatio>1,
map.fire("densitychanged")});for(let moved of["pointerdown","wheel","keydown"])container.addEventListener(moved,()=>{atlas.
showsRoute=!1})}atlas.start(options.file)}var Cities=class{constructor(cities){this.all=cities,this.cells=null}within({left,top,right,bottom}){let[first,last]=[Math.
floor(left*128),Math.floor(right*128)],[upper,lower]=[Math.floor(top*128),Math.floor(bottom*128)];if(last-first>=128||(last-
first+1)*(lower-upper+1)>400)return this.all;this.cells??=this.sorted();let found2=[];for(let row=upper;row<=lower;row++)
for(let column=first;column<=last;column++)found2.push(...this.cells.get(keyOf(column,row))??[]);return found2.sort((a,b)=>a-
b).map(place=>this.all[place])}sorted(){let cells=new Map;return this.all.forEach(({x,y},place)=>{let key=keyOf(Math.floor(
x*128),Math.floor(y*128));cells.has(key)||cells.set(key,[]),cells.get(key).push(place)}),cells}};function keyOf(column,row){
return row*128+(column%128+128)%128}var SEA_ZOOMS=[0,1.8,2.8,3.8,5,6],COUNTRY_ZOOMS=[1.2,2,2.8,3.6,4.6,6];function areaOf(kind,entry,language){let name=entry.
other?.[language]??entry.name,text=kind==="country"?name.toLocaleUpperCase(language):name,zooms=kind==="sea"?SEA_ZOOMS:COUNTRY_ZOOMS,
rank=Math.max(1,Math.min(zooms.length,entry.rank));return{key:kind+" "+entry.name,kind,rank,from:zooms[rank-1],width:entry.
width,settings:settingsOf(text),at:entry.at.map(([lon,lat])=>[worldX(lon),worldY(lat)]),code:entry.a2,islet:entry.box&&isletOf(
entry)}}function isletOf({box:[west,south,east,north],free}){return{width:(east-west)/360,height:worldY(south)-worldY(north),
x:worldX((west+east)/2),y:(worldY(south)+worldY(north))/2,free}}function settingsOf(text){let words=text.split(" "),settings=[
[text]];return words.length>1&&settings.push(balanced(words,2)),words.length>2&&settings.push(balanced(words,3)),words.length>
5&&settings.push(balanced(words,4)),settings}function balanced(words,count){if(count===1)return[words.join(" ")];let longest=lines=>Math.
max(...lines.map(line2=>line2.length));return words.slice(0,words.length-count+1).map((_,i)=>[words.slice(0,i+1).join(" "),
...balanced(words.slice(i+1),count-1)]).reduce((best,way)=>longest(way)<longest(best)?way:best)}function citiesOf(file,language){
let others=file.other?.[language]??{},major=new Set(file.major);return file.names.map((english,i)=>({key:`${english} ${file.
lon[i]} ${file.lat[i]}`,english,name:others[i]??english,capital:file.capital[i]??null,major:major.has(i),lon:file.lon[i],
lat:file.lat[i],x:worldX(file.lon[i]),y:worldY(file.lat[i]),from:file.from[i],reach:file.reach[i]}))}function byClass(cities){
return{capitals:new Cities(cities.filter(({capital})=>capital)),majors:new Cities(cities.filter(({capital,major})=>!capital&&
major)),others:new Cities(cities.filter(({capital,major})=>!capital&&!major))}}var Boxes=class{constructor(){this._cells=new Map}add(box,air){for(let key of cellsOf(grow(box,air))){let cell=this._cells.
get(key);cell?cell.push(box):this._cells.set(key,[box])}}meets(box,air,counts=()=>!0){let grown3=grow(box,air);for(let key of cellsOf(
grown3))for(let other of this._cells.get(key)||[])if(grown3.left<other.right&&other.left<grown3.right&&grown3.top<other.
bottom&&other.top<grown3.bottom&&counts(other))return!0;return!1}};function*cellsOf(box){for(let column=Math.floor(box.left/
80);column<=Math.floor(box.right/80);column++)for(let row=Math.floor(box.top/80);row<=Math.floor(box.bottom/80);row++)yield column*
4096+row}function grow(box,by){return{left:box.left-by,right:box.right+by,top:box.top-by,bottom:box.bottom+by}}function around(x,y,width,height){
return{left:x-width/2,right:x+width/2,top:y-height/2,bottom:y+height/2}}function squareOf({x,y,r}){return boxAround2(x,y,r,r)}function boxAround2(x,y,across,down){return{left:x-across,right:x+
across,top:y-down,bottom:y+down}}function within(box,view){return box.left>=view.left&&box.right<=view.right&&box.top>=view.
top&&box.bottom<=view.bottom}function boxesMeet(a,b,gap){return a.left<b.right+gap&&b.left<a.right+gap&&a.top<b.bottom+gap&&
b.top<a.bottom+gap}function distanceTo(box,{x,y}){let dx=Math.max(box.left-x,0,x-box.right),dy=Math.max(box.top-y,0,y-box.
bottom);return Math.sqrt(dx*dx+dy*dy)}function gapBetween(box,badge){return distanceTo(box,badge)-badge.r}function hull(boxes){
let{left,top,right,bottom}=boxes[0];for(let box of boxes)box.left<left&&(left=box.left),box.top<top&&(top=box.top),box.right>
right&&(right=box.right),box.bottom>bottom&&(bottom=box.bottom);return{left,top,right,bottom}}function segmentMeets(a,b,{
left,top,right,bottom}){if(a.x<left&&b.x<left||a.x>right&&b.x>right||a.y<top&&b.y<top||a.y>bottom&&b.y>bottom)return!1;let isIn2=({
x,y})=>x>=left&&x<=right&&y>=top&&y<=bottom;if(isIn2(a)||isIn2(b))return!0;let side=(x,y)=>(b.x-a.x)*(y-a.y)-(b.y-a.y)*(x-
a.x)>0,first=side(left,top);return side(right,top)!==first||side(right,bottom)!==first||side(left,bottom)!==first}function segmentsCross(a,b,c,d){
let side=(p,q,r)=>(q.x-p.x)*(r.y-p.y)-(q.y-p.y)*(r.x-p.x);return side(a,b,c)*side(a,b,d)<0&&side(c,d,a)*side(c,d,b)<0}var Cells=class{constructor(cells,expected){let isTable=cells<=Math.max(65536,8*expected);this.table=isTable?new Int32Array(
cells).fill(-1):null,this.map=isTable?null:new Map}get(cell){return this.table?this.table[cell]:this.map.get(cell)??-1}set(cell,number){
this.table?this.table[cell]=number:this.map.set(cell,number)}};var Grid=class{constructor(points,cell){this.points=points,this.cell=cell;let[left,top,right,bottom]=[1/0,1/0,-1/0,-1/0],
columns=new Float64Array(points.length),rows=new Float64Array(points.length);for(let i=0;i<points.length;i++){let column=columns[i]=
Math.floor(points[i].x/cell),row=rows[i]=Math.floor(points[i].y/cell);column<left&&(left=column),column>right&&(right=column),
row<top&&(top=row),row>bottom&&(bottom=row)}Object.assign(this,{left,top,right,bottom}),this.first=new Cells(points.length?
(right-left+1)*(bottom-top+1):0,points.length),this.next=new Int32Array(points.length);for(let i=points.length-1;i>=0;i--){
let key=this.key(columns[i],rows[i]);this.next[i]=this.first.get(key),this.first.set(key,i)}}key(column,row){return(column-
this.left)*(this.bottom-this.top+1)+row-this.top}around(index,callback){let column=Math.floor(this.points[index].x/this.
cell),row=Math.floor(this.points[index].y/this.cell),lastColumn=Math.min(column+1,this.right),lastRow=Math.min(row+1,this.
bottom);for(let c=Math.max(column-1,this.left);c<=lastColumn;c++)for(let r=Math.max(row-1,this.top);r<=lastRow;r++)for(let i=this.
first.get(this.key(c,r));i>=0;i=this.next[i])if(callback(i))return}};var GAP=3,ROUNDS=400;function separate(anchors,radii,view,obstacles=[]){let centres=anchors.map(point=>({x:point.x,y:point.
y})),inView=anchors.map(({x,y,kept},i)=>kept||within(squareOf({x,y,r:radii[i]}),view));anchors.forEach(({kept},i)=>{kept&&
keepIn(centres[i],radii[i],view)});let cell=2*Math.max(...radii,1)+GAP;for(let round=0;round<ROUNDS;round++){let moved=!1;
if(forEachClosePair(centres,cell,(i,j)=>{let need=radii[i]+radii[j]+GAP,[one,other]=[centres[i],centres[j]];if(Math.abs(
other.x-one.x)>=need||Math.abs(other.y-one.y)>=need)return;let[dx,dy,distance2]=direction(centres,anchors,i,j),longer=Math.
max(Math.abs(dx),Math.abs(dy));if(distance2*longer>=need-.01)return;let push=(need/longer-distance2)/2;centres[i].x-=dx*
push,centres[i].y-=dy*push,centres[j].x+=dx*push,centres[j].y+=dy*push,moved=!0}),centres.forEach((centre,i)=>{if(inView[i])
for(let box of obstacles)boxesMeet(squareOf({...centre,r:radii[i]}),box,GAP-.01)&&([centre.x,centre.y]=beside(box,centre,
radii[i],view),moved=!0)}),!moved)break;centres.forEach((centre,i)=>{inView[i]&&keepIn(centre,radii[i],view)})}return centres}
function keepIn(centre,radius,view){centre.x=Math.max(view.left+radius,Math.min(view.right-radius,centre.x)),centre.y=Math.
max(view.top+radius,Math.min(view.bottom-radius,centre.y))}function beside(box,{x,y},radius,view){let reach=radius+GAP,places=[
[box.left-reach,y],[box.right+reach,y],[x,box.top-reach],[x,box.bottom+reach]],inView=places.filter(([px,py])=>within(squareOf(
{x:px,y:py,r:radius}),view)),away=([px,py])=>Math.abs(px-x)+Math.abs(py-y);return(inView.length?inView:places).reduce((a,b)=>away(
b)<away(a)?b:a)}function direction(centres,anchors,i,j){let between3=(a,b)=>[b.x-a.x,b.y-a.y],[dx,dy]=between3(centres[i],
centres[j]),distance2=Math.hypot(dx,dy),length=distance2;if(length<.01&&([dx,dy]=between3(anchors[i],anchors[j]),length=
Math.hypot(dx,dy)),length<.01){let angle=2.399963*(i+j);return[Math.cos(angle),Math.sin(angle),distance2]}return[dx/length,
dy/length,distance2]}function forEachClosePair(points,cell,callback){let grid=new Grid(points,cell);for(let i=0;i<points.
length;i++)grid.around(i,j=>{j>i&&callback(i,j)})}var Trace=class{constructor(view,origin={x:0,y:0}){this.view=view,this.
dx=origin.x%TRACE_CELL,this.dy=origin.y%TRACE_CELL,this.cells=new Set}add(x,y,toX,toY){let steps2=Math.max(1,Math.ceil(Math.
hypot(toX-x,toY-y)/TRACE_STEP));if(!(steps2>12e3))for(let k=0;k<=steps2;k++){let px=x+(toX-x)*k/steps2,py=y+(toY-y)*k/steps2;
px>=this.view.left&&px<=this.view.right&&py>=this.view.top&&py<=this.view.bottom&&this.cells.add(cellKey(px+this.dx,py+this.
dy))}}across(from,to,without){if(!this.cells.size)return 0;let length=Math.hypot(to.x-from.x,to.y-from.y),count=0;for(let away=without;away<
length;away+=TRACE_CELL){let x=from.x+(to.x-from.x)*away/length,y=from.y+(to.y-from.y)*away/length;this.cells.has(cellKey(
x+this.dx,y+this.dy))&&count++}return count}under(box){if(!this.cells.size)return 0;let count=0;for(let y=box.top;y<box.
bottom+TRACE_CELL;y+=TRACE_CELL)for(let x=box.left;x<box.right+TRACE_CELL;x+=TRACE_CELL){let key=cellKey(Math.min(x,box.
right)+this.dx,Math.min(y,box.bottom)+this.dy);this.cells.has(key)&&count++}return count}},TRACE_CELL=6,TRACE_STEP=2,ROW=1<<
20;function cellKey(x,y){return Math.floor(x/TRACE_CELL)+ROW*Math.floor(y/TRACE_CELL)}var SIDES2=[[1,0,0],[-1,0,0],[1,-.7,
0],[1,.7,0],[-1,-.7,0],[-1,.7,0],[0,-1,0],[0,1,0],[0,-1,.2],[0,1,.2],[0,-1,-.2],[0,1,-.2],[0,-1,.4],[0,1,.4],[0,-1,-.4],
[0,1,-.4]],COVERS_BADGE=1e3,NEARER_BY=3,COVERS_LABEL=1e3,LEAVES_VIEW=400,COVERS_LINE=12,BROKEN=5,OCCUPIED_GAP=2;function placeLabels(badges,sizes,trace,view,occupied=[],frame=null,mostOnLine=1/0){
let chosen=badges.map(()=>null),squares=badges.map(({x,y,r,across=r})=>boxAround2(x,y,across,r)),passes=badges.length<=60?
4:1;for(let pass=0;pass<passes;pass++)badges.forEach((badge,index)=>{if(!sizes[index])return;let best=null;sizes[index].
forEach((size,number)=>{size&&SIDES2.forEach((side,rank)=>{let box=boxBeside(badge,size,side),own=rank+number*BROKEN,limit=best?
best.cost-own:1/0,cost=own+costOf(box,index,badges,squares,chosen,trace,view,occupied,limit);(!best||cost<best.cost)&&(best=
{box:{...box,isBroken:number>0},cost})})});let fits2=best.cost<COVERS_BADGE&&(within(best.box,view)||frame&&!within(squares[index],
frame))&&!occupied.some(other=>boxesMeet(best.box,other,OCCUPIED_GAP))&&trace.under(best.box)<=mostOnLine;chosen[index]=
fits2?best.box:null});return chosen}function boxBeside(badge,size,side){let reach=badge.r+5,x=badge.x+side[0]*(side[1]?Math.
max(reach*.8,badge.r+1):reach),y=badge.y+side[1]*(reach+(side[0]?0:size.height/2-2)),left=side[0]>0?x:side[0]<0?x-size.width:
x+(side[2]-.5)*size.width;return{left,top:y-size.height/2,right:left+size.width,bottom:y+size.height/2}}function costOf(box,index,badges,squares,chosen,trace,view,occupied,limit){
let cost=within(box,view)?0:LEAVES_VIEW;occupied.some(other=>boxesMeet(box,other,OCCUPIED_GAP))&&(cost+=LEAVES_VIEW);let own=gapBetween(
box,badges[index]);for(let other=0;other<squares.length&&cost<limit;other++){(boxesMeet(box,squares[other],other===index?
0:1)||other!==index&&gapBetween(box,badges[other])<own+NEARER_BY)&&(cost+=COVERS_BADGE);let taken=chosen[other];taken&&other!==
index&&boxesMeet(box,taken,2)&&(cost+=COVERS_LABEL)}return cost<limit?cost+COVERS_LINE*trace.under(box):cost}var SIDES3=[[1,0],[-1,0],[1,-1],[1,1],[-1,-1],[-1,1],[0,-1],[0,1],[1,-1,4],[1,1,4],[-1,-1,4],[-1,1,4],[0,-1,4],[0,1,4]],
NEAR=3,OFF_ISLAND=[5,13],HALF_HEIGHTS=[.6,.3,.12],HIGHER=2;function besideDot(x,y,width,height,radius){return SIDES3.map(
([dx,dy,farther=0])=>{let reach=radius+NEAR,left=dx>0?x+reach-(dy?2:0):dx<0?x-reach-width+(dy?2:0):x-width/2,middle2=y+dy*
(height/2+farther+(dx?1:radius+1));return{left,right:left+width,top:middle2-height/2,bottom:middle2+height/2}})}function besideIslet({
width,height,free},x,y,name,scale){let[halfX,halfY]=[width*scale/2,height*scale/2],degrees=360/scale,half=name.height/2*
degrees,known=HALF_HEIGHTS.filter(other=>other>=half);if(!known.length&&half>HIGHER*HALF_HEIGHTS[0])return[];let rooms=free[Math.
max(0,known.length-1)],boxes=OFF_ISLAND.flatMap(gap=>{let[across,down]=[halfX+gap+name.width/2,halfY+gap+name.height/2];
return[[across,0],[-across,0],[0,-down],[0,down]].filter((_,side)=>(name.width+gap)*degrees<=rooms[side]).map(([dx,dy])=>around(
x+dx,y+dy,name.width,name.height))});return name.width<2*halfX&&name.height<2*halfY&&boxes.unshift(around(x,y,name.width,
name.height)),boxes}var FARTHEST=100,[ROWS,COLUMNS]=[13,13];function homesIn(round){let{map,view}=round;if(!isCityScale(map))return[];let cities=citiesAround(
round),homes=new Map;for(let{x,y}of placesIn(round)){let city=cityAt(round,cities,x,y);if(!city)continue;let home=homes.
get(city)??{city,x:0,y:0,count:0};Object.assign(home,{x:home.x+x,y:home.y+y,count:home.count+1}),homes.set(city,home)}let side=Math.
min(view.right-view.left,view.bottom-view.top)*metresPerPixel(map)/1e3;return[...homes.values()].filter(({city})=>!round.
isStop(city)&&(2*city.reach>side||!round.points(city.x,city.y).length)).map(({city,x,y,count})=>({city,x:x/count,y:y/count}))}
function placesIn(round){let places=[];for(let{position}of round.map.atlas.tour.stops)if(position)for(let[x,y]of round.points(
worldX(position[0]),worldY(position[1])))places.push({x,y});let{view}=round;return places.length?places:[{x:(view.left+view.
right)/2,y:(view.top+view.bottom)/2}]}function citiesAround(round){let{map,scale,left,top,view}=round,air=FARTHEST*1e3/metresPerPixel(
map);return Object.values(round.citiesWithin(air)).flat().flatMap(city=>{let y=city.y*scale-top;if(y<view.top-air||y>view.
bottom+air)return[];let copy=Math.round((left+(view.left+view.right)/2)/scale-city.x),x=(city.x+copy)*scale-left;return x<
view.left-air||x>view.right+air?[]:[{city,x,y}]})}function cityAt({scale,top},cities,x,y){let[,latitude]=lonLat(0,(y+top)/
scale),kilometres=METRES_AROUND/1e3*Math.cos(latitude*Math.PI/180)/scale,[best,least]=[null,1];for(let{city,x:cityX,y:cityY}of cities){
let share=Math.hypot(cityX-x,cityY-y)*kilometres/city.reach;share<least&&([best,least]=[city,share])}return best}function homeBoxes(view,{
x,y},{width,height}){let boxes=[],share=(i,count,from,to)=>from+(to-from)*(i/(count-1));for(let row=0;row<ROWS;row++)for(let column=0;column<
COLUMNS;column++)boxes.push(around(share(column,COLUMNS,view.left+width/2,view.right-width/2),share(row,ROWS,view.top+height/
2,view.bottom-height/2),width,height));let away=box=>Math.hypot((box.left+box.right)/2-x,(box.top+box.bottom)/2-y);return boxes.
sort((a,b)=>away(a)-away(b))}var SEA_SIZES=[17,15,13.5,12.5,12,12],COUNTRY_SIZES=[13.5,12.5,11.5,11,10.5,10.5],CITY_SIZE=12,HOME_SIZE=14,FONTS={sea:{
style:"italic 400",family:"serif",spacing:.09,line:1.25},country:{style:"500",family:"sans",spacing:.08,line:1.2},home:{
style:"500",family:"sans",spacing:.24,line:1.2},city:{style:"400",family:"sans",spacing:0,line:1.25}};var Wishes=class{constructor(air){this.air=air,this.dots=new Boxes,this.boxes=new Boxes,this.byCity=new Map}addDot(dot,air){
this.dots.add(dot,air)}coversDot(box,air,own=null){return this.dots.meets(box,air,({key})=>key!==own)}add(city,box,find){
let wish={city,box:null,find};this.move(wish,box);let wishes=this.byCity.get(city.key);wishes?wishes.push(wish):this.byCity.
set(city.key,[wish])}move(wish,box){wish.box={...box,wish},this.boxes.add(wish.box,this.air)}meets(box,air,counts=()=>!0){
return this.boxes.meets(box,air,other=>other.wish.box===other&&counts(other.wish.city))}isOf(city,box){return!!this.byCity.
get(city.key)?.some(({box:own})=>own.left===box.left&&own.top===box.top)}makeRoom(box,air){let met=new Set;this.boxes.meets(
box,air,other=>(other.wish.box===other&&met.add(other.wish),!1));let moves=[],cover=new Boxes;cover.add(box,air);for(let wish of met){
let found2=wish.find(candidate=>!cover.meets(candidate,air)&&!this.boxes.meets(candidate,this.air,other=>other.wish.box===
other&&other.wish!==wish));if(!found2)return!1;cover.add(found2,this.air),moves.push([wish,found2])}for(let[wish,found2]of moves)
this.move(wish,found2);return!0}};var SEA_STRETCH=1.05,COUNTRY_STRETCH=1.45,DOT=3,DOT_AIR=2,GIVING_WAY=2,CAPITALS_BY=5,GREAT_AFTER=1,AIR={sea:10,country:8,
city:4},HOME_AIR=[28,14,4],DOTS_APART=4,SHIFTS=[.35,.7,1],SHIFT_DOWN=.25,DIRECTIONS2=[[1,0],[-1,0],[0,1],[0,-1],[1,1],[-1,
1],[1,-1],[-1,-1]],ONCE_WITHIN=900,SAME_PLACE_KM=60,Round=class{constructor(labels){this.labels=labels,this.map=labels.map;
let{atlas}=this.map;this.zoom=this.map.getZoom(),this.scale=256*2**this.map.getZoom();let{min,max}=this.map.getPixelBounds();
this.left=min.x,this.top=min.y,this.view={left:4,top:4,right:max.x-min.x-4,bottom:max.y-min.y-4},this.taken=new Boxes;let{
squares,named,obstacles}=atlas.stops;for(let box of[...squares,...named,...obstacles])this.taken.add(box,4);this.trace=atlas.
stops.trace||new Trace(this.view),this.origin=this.map.containerPointToLayerPoint([0,0]),this.wishes=new Wishes(AIR.city),
this.cities=this.citiesWithin(0),this.homes=new Set}names(){let placed=[],areas=this.labels.names.filter(name=>this.zoom>=
name.from).sort((a,b)=>a.rank-b.rank),visited=new Set(this.map.atlas.tour.stops.map(({code})=>code)),{capitals,majors,others}=this.
cities;for(let home of homesIn(this))this.placeHome(home,placed);let great=this.greatInView();for(let city of great)this.
wishes.addDot(this.dotOf(city),DOT_AIR);this.placeCities(capitals.filter(({capital})=>visited.has(capital)),placed),this.
reserve(great.filter(({city})=>!visited.has(city.capital)));for(let name of areas.filter(({kind})=>kind==="sea"))this.placeArea(
name,placed);for(let name of areas.filter(({kind})=>kind==="country"))this.placeArea(name,placed);return this.placeCities(
capitals.filter(({capital})=>!visited.has(capital)),placed),this.placeCities(majors,placed),this.placeCities(others,placed),
placed}placeHome({city,x,y},placed){let name=city.name.toLocaleUpperCase(this.map.atlas.words.language),size={width:this.
labels.width(name,"home",HOME_SIZE),height:HOME_SIZE*FONTS.home.line};this.homes.add(city.key);let boxes=homeBoxes(this.
view,{x,y},size);for(let air of HOME_AIR){let box=boxes.find(candidate=>this.isFree(candidate,air)&&!this.trace.under(grown(
candidate,air)));if(box){this.taken.add(box,AIR.country),placed.push(this.label({key:`home ${city.key}`,kind:"home"},"",
box,HOME_SIZE,[name]));return}}}citiesWithin(air){let{view,scale}=this,box={left:(this.left+view.left-air)/scale,right:(this.
left+view.right+air)/scale,top:(this.top+view.top-air)/scale,bottom:(this.top+view.bottom+air)/scale};return Object.fromEntries(
Object.entries(this.labels.cities).map(([kind,cities])=>[kind,cities.within(box)]))}greatInView(){let{capitals,majors,others}=this.
cities,found2=[];for(let[cities,last]of[[capitals,this.zoom],[majors,this.zoom],[others,this.zoom-GREAT_AFTER]])for(let city of cities){
if(city.from>last)break;let points=this.points(city.x,city.y);if(!(!points.length||this.isNamed(city)))for(let[x,y]of points)
found2.push({city,x,y})}return found2}reserve(great){for(let{city,x,y}of great){let box=this.besideCity(city,x,y,candidate=>!this.
wishes.meets(candidate,AIR.city))??this.besideCity(city,x,y,candidate=>this.wishes.makeRoom(candidate,AIR.city));box&&this.
wishes.add(city,box,isWanted=>this.besideCity(city,x,y,isWanted))}}placeArea(name,placed){let{kind}=name,places=name.at.
map(([x,y])=>this.points(x,y));if(!places.some(points=>points.length))return;let size=(kind==="sea"?SEA_SIZES:COUNTRY_SIZES)[name.
rank-1]+this.growth(name);for(let lines of name.settings){let widths=lines.map(line2=>this.labels.width(line2,kind,size)),
width=Math.max(...widths),room=name.width/360*this.scale*(kind==="sea"?SEA_STRETCH:COUNTRY_STRETCH);if(width>room)continue;
let height=lines.length*size*FONTS[kind].line,centres=[];if(places.forEach((points,index)=>{if(!(centres.length&&kind===
"country"))for(let[px,py,copy]of points){let boxes=name.islet?besideIslet(name.islet,px,py,{width,height},this.scale):this.
nearby(px,py,width,height,room),box=this.bestOf(boxes,name);if(!(!box||centres.some(centre=>Math.abs(px-centre)<ONCE_WITHIN))&&
(this.taken.add(box,AIR[kind]),placed.push(this.label(name,`${index}/${copy}/${lines.length}`,box,size,lines)),centres.push(
px),kind==="country"))return}}),centres.length)return}}bestOf(boxes,name){let air=AIR[name.kind],free=boxes.filter(box=>this.
isFree(box,air)&&!this.wishes.coversDot(box,DOT_AIR));return free.find(box=>!this.wishes.meets(box,AIR.city))??free.find(
box=>this.wishes.makeRoom(box,AIR.city))??free.find(box=>!this.wishes.meets(box,AIR.city,this.precedes(name)))}precedes({
kind,rank,islet,code}){return kind==="sea"?()=>!0:islet&&this.zoom>CAPITALS_BY?({capital})=>capital&&capital!==code:rank<
GIVING_WAY?()=>!1:({capital})=>capital}nearby(x,y,width,height,room){let boxes=[around(x,y,width,height)],[reachX,reachY]=[
(room-width)/2,Math.min(room*SHIFT_DOWN,2*height)];for(let share of SHIFTS)for(let[dx,dy]of DIRECTIONS2)boxes.push(around(
x+dx*share*reachX,y+dy*share*reachY,width,height));return boxes}placeCities(cities,placed){for(let city of cities){if(city.
from>this.zoom)break;let points=this.points(city.x,city.y);if(!(!points.length||this.isNamed(city)))for(let[x,y,copy]of points)
this.placeCity(city,x,y,copy,placed)}}placeCity(city,x,y,copy,placed){let box=this.besideCity(city,x,y,candidate=>this.wishes.
isOf(city,candidate))??this.besideCity(city,x,y);box&&(this.taken.add(this.dotOf({city,x,y}),DOT_AIR),this.taken.add(box,
AIR.city),placed.push(this.label({...city,kind:"city"},String(copy),box,CITY_SIZE,[city.name])),placed.push({key:`dot ${city.
key}/${copy}`,className:"ta-city-dot"+(city.capital?" is-capital":""),lines:[],x:x+this.origin.x,y:y+this.origin.y,size:CITY_SIZE}))}dotOf({
city,x,y}){return{...around(x,y,2*DOT,2*DOT),isCapital:!!city.capital,isMajor:city.major,key:city.key}}besideCity(city,x,y,isWanted=()=>!0){
let dot=this.dotOf({city,x,y}),counts=other=>!mayTouch(dot,other);if(!this.isFree(dot,DOT_AIR,counts))return;let width=this.
labels.width(city.name,"city",CITY_SIZE)+2;return besideDot(x,y,width,CITY_SIZE*FONTS.city.line,DOT).find(box=>isWanted(
box)&&this.isFree(box,AIR.city,counts)&&!this.taken.meets(box,1)&&!this.wishes.coversDot(box,DOT_AIR,city.key))}isNamed(city){
return this.homes.has(city.key)||this.isStop(city)}isStop(city){let{stops}=this.map.atlas;return stops.isNamed(city,SAME_PLACE_KM)||
stops.isNamed({...city,name:city.english},SAME_PLACE_KM)}growth(name){return name.rank<=3?Math.max(0,Math.min(3,Math.round(
(this.zoom-name.from-1)*2)/2)):0}points(x,y){let positions=[],py=y*this.scale-this.top;if(py<this.view.top||py>this.view.
bottom)return positions;let first=Math.ceil((this.left+this.view.left)/this.scale-x),last=Math.floor((this.left+this.view.
right)/this.scale-x);for(let copy=first;copy<=last;copy++)positions.push([(x+copy)*this.scale-this.left,py,copy]);return positions}isFree(box,air,counts){
let{view}=this;return box.left>=view.left&&box.right<=view.right&&box.top>=view.top&&box.bottom<=view.bottom&&!this.taken.
meets(box,air,counts)&&!this.trace.under(box)}label(name,place,box,size,lines){return{key:`${name.key}/${place}`,className:`\
ta-name is-${name.kind}${name.capital?" is-capital":""}`,lines,x:box.left+this.origin.x,y:box.top+this.origin.y,size}}};
function mayTouch(dot,other){return dot.isCapital&&other.isCapital?!0:!(dot.isCapital||dot.isMajor)||!(other.isCapital||
other.isMajor)?!1:Math.abs(dot.left-other.left)>=DOTS_APART||Math.abs(dot.top-other.top)>=DOTS_APART}function grown({left,
top,right,bottom},by){return{left:left-by,top:top-by,right:right+by,bottom:bottom+by}}var TOWNS_FROM=5.3,RULER_SIZE=16,Layer=onBox({initialize:function(labels){L.Renderer.prototype.initialize.call(this,{pane:"\
labels"}),this.labels=labels},draw:function(){},show:function(names){if(!this._bounds)return;let{min}=this._bounds,shown=new Map;
for(let name of names){let element2=this.shown?.get(name.key)||elementOf(name);element2.style.transform=`translate(${name.
x-min.x}px, ${name.y-min.y}px)`,element2.style.fontSize=name.size+"px",element2.isConnected||this._container.append(element2),
shown.set(name.key,element2)}for(let[key,element2]of this.shown||[])shown.has(key)||element2.remove();this.shown=shown}}),
Labels=class{constructor(map,options){this.map=map,this.files=options.files,this.names=null,this.cities=byClass([]),this.
townsFile=new LazyFile(file=>this.decodedCities(file),options.files.towns,towns=>{this.towns=towns,this.cities=byClass([
...this.large??[],...this.towns]),map.atlas.stops.layout()}),this.hidden=!1,this.ruler=document.createElement("canvas").
getContext("2d"),this.ruler.textRendering="geometricPrecision",this.rulerFont=null,this.widths=new Map;let style=getComputedStyle(
document.documentElement);this.families={serif:style.getPropertyValue("--serif"),sans:style.getPropertyValue("--sans")},
map.createPane("labels").style.zIndex=300,map.getPane("labels").setAttribute("aria-hidden","true"),this.layer=new Layer(
this).addTo(map),this.loading=this.load(),map.atlas.readyAfter(this.loading),map.on("stopsplaced",()=>this.place()),map.
atlas.still&&map.on("atlasplaced",()=>{this.needsTowns()&&map.atlas.readyAfter(this.townsFile.need())}),map.on("moveend",
()=>this.prepare()),map.on("tilesshown",()=>this.hide(!0)),map.on("tileshidden",()=>this.hide(!1))}get isPending(){return this.
townsFile.isPending}get language(){return this.map.atlas.words.language}async load(){[this.names,this.large]=await Promise.
all([loadWithRetries(file=>this.decodedAreas(file),this.files.labels),loadWithRetries(file=>this.decodedCities(file),this.
files.cities)]),this.cities=byClass([...this.large,...this.towns??[]]),this.map.atlas.stops.layout()}decodedAreas(file){
return this.map.atlas.kept.decoded(file,async names=>(await this.loadFonts(names),[...names.seas.map(sea=>areaOf("sea",sea,
this.language)),...names.countries.map(country=>areaOf("country",country,this.language))]))}decodedCities(file){return this.
map.atlas.kept.decoded(file,async cities=>(await this.loadFonts(cities),citiesOf(cities,this.language)))}async loadFonts(texts){
await loadFontsFor(Object.keys(FONTS).map(kind=>this.font(kind,RULER_SIZE)),texts)}font(kind,size){return`${FONTS[kind].
style} ${size}px ${this.families[FONTS[kind].family]}`}async prepare(){if(this.needsTowns())try{await this.townsFile.need()}catch(error){
this.map.atlas.reportIncomplete(this.files.towns,error)}}needsTowns(){return this.map.getZoom()>=TOWNS_FROM}hide(hidden){
this.hidden=hidden,this.map.atlas.stops.layout()}place(){this.names&&(this.layer.redraw(),this.layer.show(this.hidden?[]:
new Round(this).names()))}width(text,kind,size){let key=kind+size+text;if(!this.widths.has(key)){let font=this.font(kind,
size);this.rulerFont!==font&&(this.ruler.font=this.rulerFont=font),this.widths.set(key,this.ruler.measureText(text).width+
text.length*FONTS[kind].spacing*size)}return this.widths.get(key)}};function elementOf({className,lines}){let element2=document.createElement("span");element2.className=className;for(let line2 of lines){
let part2=document.createElement("span");part2.textContent=line2,element2.append(part2)}return element2}function addLabels(map,options){
map.atlas.labels=new Labels(map,options)}var RADIANS=Math.PI/180,PIECE=5*RADIANS,OPPOSITE=1e-9,STEEPEST=89.9,GreatCircle=class{constructor(start2,end){this.a=vector(
start2),this.b=vector(end),this.angle=angleBetween(this.a,this.b),this.start=start2,this.end=end,this.overPole=Math.PI-this.
angle<OPPOSITE,this.pieces=Math.max(1,Math.ceil(this.angle/PIECE))}at(share){let[lon,lat]=this.position(share);return[worldX(
lon),southing(Math.sin(lat*RADIANS))]}points(pieces2){let points=new Float64Array(2*pieces2+2),put=(i,[x,y])=>{[points[2*
i],points[2*i+1]]=[x,y]};if(this.overPole||this.angle<1e-12){for(let i=0;i<=pieces2;i++)put(i,this.at(i/pieces2));return points}
let twice=2*Math.cos(this.angle/pieces2),share=Math.sin(this.angle/pieces2)/Math.sin(this.angle),rest=Math.sin(this.angle-
this.angle/pieces2)/Math.sin(this.angle),before=this.a,here=this.a.map((value,i)=>rest*value+share*this.b[i]),middle2=(this.
start[0]+this.end[0])/2,[west,east]=[Math.min(this.start[0],this.end[0]),Math.max(this.start[0],this.end[0])];put(0,this.
at(0));for(let i=1;i<pieces2;i++){let lon=between(near(Math.atan2(here[1],here[0])/RADIANS,middle2),west,east);points[2*
i]=worldX(lon),points[2*i+1]=southing(here[2]);let next=[twice*here[0]-before[0],twice*here[1]-before[1],twice*here[2]-before[2]];
before=here,here=next}return put(pieces2,this.at(1)),points}position(share){let{start:start2,end,angle}=this;if(this.overPole)
return overThePole(start2,end,share);if(angle<1e-12)return start2;let p=Math.sin((1-share)*angle)/Math.sin(angle),q=Math.
sin(share*angle)/Math.sin(angle),[x,y,z]=this.a.map((value,i)=>p*value+q*this.b[i]),lon=near(Math.atan2(y,x)/RADIANS,(start2[0]+
end[0])/2);return[between(lon,start2[0],end[0]),flat(Math.atan2(z,Math.hypot(x,y))/RADIANS)]}};function southing(sine){let y=.5-
Math.log((1+sine)/(1-sine))/(4*Math.PI);return between(y,0,1)}function overThePole(start2,end,share){let turn=(90-start2[1])/
180;return share<turn?[start2[0],flat(start2[1]+180*share)]:[end[0],flat(90-180*(share-turn))]}function between(value,a,b){
return Math.max(Math.min(a,b),Math.min(Math.max(a,b),value))}function flat(lat){return between(lat,-STEEPEST,STEEPEST)}function vector([
lon,lat]){let[l,p]=[lon*RADIANS,lat*RADIANS];return[Math.cos(p)*Math.cos(l),Math.cos(p)*Math.sin(l),Math.sin(p)]}function angleBetween(a,b){
let cross=[a[1]*b[2]-a[2]*b[1],a[2]*b[0]-a[0]*b[2],a[0]*b[1]-a[1]*b[0]],dot=a[0]*b[0]+a[1]*b[1]+a[2]*b[2];return Math.atan2(
Math.hypot(...cross),dot)}function near(lon,reference){let turns=(reference-lon)/360;return lon+360*Math.sign(turns)*Math.
ceil(Math.abs(turns)-.5)}var RADIANS2=Math.PI/180,STEP=10*RADIANS2,TINY=1e-12,OPPOSITE2=1e-9,TURN=2*Math.PI,DEEPEST=12;function strandsBetween(ends){
let count=ends.length/4,angles=new Float64Array(count),firsts=new Uint32Array(count+1);for(let i=0;i<count;i++){angles[i]=
angleOf(ends,4*i);let isPlain=angles[i]>=TINY&&Math.PI-angles[i]>=OPPOSITE2;firsts[i+1]=firsts[i]+(isPlain?2*Math.ceil(angles[i]/
STEP)+2:0)}let points=new Float64Array(firsts[count]);for(let i=0;i<count;i++){let steps2=(firsts[i+1]-firsts[i])/2-1;steps2>
0&&fill(points,firsts[i],ends,4*i,angles[i],steps2)}return{points,firsts}}function angleOf(ends,i){let turn=(ends[i+2]-ends[i])*
RADIANS2,p=ends[i+1]*RADIANS2,q=ends[i+3]*RADIANS2,across=Math.cos(q)*Math.sin(turn),up=Math.cos(p)*Math.sin(q)-Math.sin(
p)*Math.cos(q)*Math.cos(turn),along2=Math.sin(p)*Math.sin(q)+Math.cos(p)*Math.cos(q)*Math.cos(turn);return Math.atan2(Math.
sqrt(across*across+up*up),along2)}function fill(points,at,ends,i,angle,steps2){let start2=ends[i],end=ends[i+2],p=ends[i+
1]*RADIANS2,q=ends[i+3]*RADIANS2,turn=(end-start2)*RADIANS2,last=at+2*steps2;points[at]=worldX(start2),points[at+1]=southing2(
Math.sin(p)),points[last]=worldX(end),points[last+1]=southing2(Math.sin(q));let sine=Math.sin(angle),share=Math.sin(angle/
steps2)/sine,rest=Math.sin(angle-angle/steps2)/sine,twice=2*Math.cos(angle/steps2),beforeX=Math.cos(p),beforeY=0,beforeZ=Math.
sin(p),x=rest*beforeX+share*Math.cos(q)*Math.cos(turn),y=share*Math.cos(q)*Math.sin(turn),z=rest*beforeZ+share*Math.sin(
q);for(let to=at+2;to<last;to+=2){points[to]=worldX(start2+Math.atan2(y,x)/RADIANS2),points[to+1]=southing2(z);let nextX=twice*
x-beforeX,nextY=twice*y-beforeY,nextZ=twice*z-beforeZ;beforeX=x,beforeY=y,beforeZ=z,x=nextX,y=nextY,z=nextZ}}function southing2(sine){
let y=.5-Math.log((1+sine)/(1-sine))/(4*Math.PI);return y<0?0:y>1?1:y}var FineStrokes=class{constructor(view,tolerance,line2){
this.scale=view.scale,this.tolerance=tolerance,this.line=line2,this.left=view.left,this.top=view.top,this.right=view.right-
view.left,this.bottom=view.bottom-view.top,this.x=view.x+view.left,this.y=view.y+view.top}draw(points,first,last,shift2){
for(let i=first+2;i<last;i+=2)this.refine(points[i-2]+shift2,points[i-1],points[i]+shift2,points[i+1],0)}refine(x,y,toX,toY,depth){
let{scale}=this,left=x*scale-this.x,top=y*scale-this.y,right=toX*scale-this.x,bottom=toY*scale-this.y,slack=(Math.abs(right-
left)+Math.abs(bottom-top))/4+12;if(!((left>right?left:right)+slack<0||(left<right?left:right)-slack>this.right||(top>bottom?
top:bottom)+slack<0||(top<bottom?top:bottom)-slack>this.bottom)){if(depth<DEEPEST){let a=(.5-y)*TURN,b=(.5-toY)*TURN,turn=(toX-
x)*TURN,across=1/Math.cosh(b),middleX=1/Math.cosh(a)+across*Math.cos(turn),middleY=across*Math.sin(turn),middleZ=Math.tanh(
a)+Math.tanh(b),length=Math.sqrt(middleX*middleX+middleY*middleY+middleZ*middleZ),atX=x+Math.atan2(middleY,middleX)/TURN,
atY=southing2(middleZ/length),strayX=(atX-(x+toX)/2)*scale,strayY=(atY-(y+toY)/2)*scale;if(strayX*strayX+strayY*strayY>this.
tolerance*this.tolerance){this.refine(x,y,atX,atY,depth+1),this.refine(atX,atY,toX,toY,depth+1);return}}this.line(left,top,
right,bottom)}}};var TOLERANCE=.3,DEEPEST2=14,BOW=9,BOWED=.02,ARROW_EVERY=190,ARROW_LENGTH=11,ARROW_WIDTH=10,STEPS=1e4,ROW2=2e6,SHORTEST_WITH_ARROW=64,
Leg=class _Leg{constructor(index,start2,end,isPast,bow){this.index=index,this.start=start2,this.end=end,this.isPast=isPast,
this.inferred=isPast||end.order==="inferred",this.bow=bow,this._circle=null,this.points=null,this.first=this.last=0,this.
isPolar=!1}between(start2,end){let leg=new _Leg(this.index,start2,end,this.isPast,this.bow);return this.points&&leg.trace(
this.points,this.first,this.last),leg}get circle(){return this._circle??=between2(this.start.position,this.end.position),
this._circle}get reach(){let[start2]=this.start.position,end=near(this.end.position[0],start2);return[worldX(Math.min(start2,
end))-BOWED,worldX(Math.max(start2,end))+BOWED]}traced(){return this.points||this.trace(this.circle.points(Math.ceil(this.
circle.pieces/2)),0),this}trace(points,first,last=points.length){this.points=points,this.first=first,this.last=last,this.
isPolar=!1;for(let i=first+1;i<last;i+=2)(points[i]<=0||points[i]>=1)&&(this.isPolar=!0)}comesNear(view){let{points,first,
last}=this.traced(),x=points[first]*view.scale-view.x,y=points[first+1]*view.scale-view.y;for(let i=first+2;i<last;i+=2){
let nextX=points[i]*view.scale-view.x,nextY=points[i+1]*view.scale-view.y,slack=Math.hypot(nextX-x,nextY-y)/4+12;if(Math.
max(x,nextX)+slack>=view.left&&Math.min(x,nextX)-slack<=view.right&&Math.max(y,nextY)+slack>=view.top&&Math.min(y,nextY)-
slack<=view.bottom)return!0;x=nextX,y=nextY}return!1}runs(view){let circle=this.circle,point=this.projector(view),runs=[],
run=null,add2=(a,b)=>{(!run||run[run.length-1]!==a)&&runs.push(run=[a]),run.push(b)},refine=(a,b,depth)=>{if(!isFar(a,b,
view)){if(depth<DEEPEST2){let middle2=point((a[0]+b[0])/2),stray=Math.hypot(middle2[1]-(a[1]+b[1])/2,middle2[2]-(a[2]+b[2])/
2),long=Math.hypot(b[1]-a[1],b[2]-a[2])>2e3;if(stray>TOLERANCE*view.coarseness||long){refine(a,middle2,depth+1),refine(middle2,
b,depth+1);return}}add2(a,b)}},last=point(0),pieces2=this.bow?Math.max(8,circle.pieces):circle.pieces;for(let i=1;i<=pieces2;i++){
let next=point(i/pieces2);refine(last,next,0),last=next}return runs}projector(view){let plain2=share=>{let[x,y]=this.circle.
at(share);return[share,x*view.scale-view.x,y*view.scale-view.y]};if(!this.bow)return plain2;let a=plain2(0),b=plain2(1),
length=Math.hypot(b[1]-a[1],b[2]-a[2])||1,aside=Math.min(this.bow*BOW,length/3)/length,across=[-(b[2]-a[2])*aside,(b[1]-
a[1])*aside];return share=>{let[,x,y]=plain2(share),reach=Math.sin(Math.PI*share);return[share,x+across[0]*reach,y+across[1]*
reach]}}arrows(runs,view){let point=this.projector(view),length=this.circle.angle*(view.scale/(2*Math.PI))/Math.cos((this.
start.position[1]+this.end.position[1])/2*Math.PI/180);if(!(length>=SHORTEST_WITH_ARROW))return[];let count=Math.max(1,Math.
round(length/ARROW_EVERY)),arrows=[];for(let run of runs){let first=Math.ceil(run[0][0]*count-.5),last=Math.floor(run[run.
length-1][0]*count-.5);for(let k=Math.max(0,first);k<=Math.min(count-1,last);k++){let share=(k+.5)/count,arrow=arrowAt(point(
share),point(Math.min(1,share+.02/count)));arrow&&isIn(arrow[0],view)&&arrows.push(arrow)}}return arrows}};function traceTogether(legs){
let missing=legs.filter(({points:points2})=>!points2),ends=new Float64Array(4*missing.length);for(let i=0;i<missing.length;i++){
let start2=missing[i].start.position,end=missing[i].end.position;ends[4*i]=start2[0],ends[4*i+1]=start2[1],ends[4*i+2]=near(
end[0],start2[0]),ends[4*i+3]=end[1]}let{points,firsts}=strandsBetween(ends);for(let i=0;i<missing.length;i++)firsts[i]<
firsts[i+1]?missing[i].trace(points,firsts[i],firsts[i+1]):missing[i].traced()}function legsBetween(stops,previous=[]){return previous.
length&&legsInPlace(stops,previous)||legsAnew(stops,previous)}function legsInPlace(stops,previous){let legs=[],from=-1;for(let to=0;to<
stops.length;to++){let end=stops[to];if(end.position){if(from>=0){let leg=previous[legs.length],start2=stops[from];if(!leg||
leg.index!==to-1||leg.isPast!==to-from>1||!isAt(leg.start,start2)||!isAt(leg.end,end))return null;legs.push(leg.start===
start2&&leg.end===end?leg:leg.between(start2,end))}from=to}}return legs.length===previous.length?legs:null}function isAt({
position:[lon,lat]},other){return lon===other.position[0]&&lat===other.position[1]}function legsAnew(stops,previous){let known=knownBy(
previous),places=[];for(let place=0;place<stops.length;place++)stops[place].position&&places.push(place);let bows=bowsBetween(
Float64Array.from(places,place=>keyOf2(stops[place]))),legs=[];for(let number=0;number+1<places.length;number++){let from=places[number],
to=places[number+1],start2=stops[from],end=stops[to],isPast=to-from>1,leg=known(start2);(!leg||leg.end!==end||leg.bow!==
bows[number]||leg.isPast!==isPast)&&(leg=new Leg(to-1,start2,end,isPast,bows[number])),leg.index=to-1,legs.push(leg)}return legs}
function knownBy(legs){let next=0,byStart=null;return start2=>{if(legs[next]?.start===start2)return legs[next++];if(!byStart){
byStart=new Map;for(let number2=0;number2<legs.length;number2++)byStart.set(legs[number2].start,number2)}let number=byStart.
get(start2);return number===void 0?null:(next=number+1,legs[number])}}function extentOf(legs){let[left,top,right,bottom]=[
1/0,1/0,-1/0,-1/0];for(let leg of legs){let{points,first,last}=leg.traced();for(let i=first;i<last;i+=2){let x=points[i],
y=points[i+1];x<left&&(left=x),x>right&&(right=x),y<top&&(top=y),y>bottom&&(bottom=y)}}return[left,top,right,bottom]}function keyOf2({
position:[lon,lat]}){return Math.round((mod(lon)+180)*STEPS)*ROW2+Math.round((lat+90)*STEPS)}function bowsBetween(keys){
let count=Math.max(0,keys.length-1),bows=new Uint32Array(count),shared=sharedOf(waysBetween(keys));if(!shared.size)return bows;
let uses=new Map,wayOf=i=>keys[i]<keys[i+1]?`${keys[i]} ${keys[i+1]}`:`${keys[i+1]} ${keys[i]}`,legs=[];for(let i=0;i<count;i++)
keys[i]===keys[i+1]||!shared.has(wayNumber(keys[i],keys[i+1]))||(legs.push(i),uses.set(wayOf(i),(uses.get(wayOf(i))??0)+
1));let used=new Map;for(let i of legs){if(uses.get(wayOf(i))<2)continue;let direction2=`${keys[i]} ${keys[i+1]}`;bows[i]=
(used.get(direction2)||0)+1,used.set(direction2,bows[i])}return bows}function waysBetween(keys){let ways=new Float64Array(
Math.max(0,keys.length-1));for(let i=0;i<ways.length;i++)ways[i]=wayNumber(keys[i],keys[i+1]);return ways}function wayNumber(a,b){
let high=mixed(a,2246822507)+mixed(b,2246822507)>>>6,low=mixed(a,3266489909)+mixed(b,3266489909)>>>6;return high*2**26+low}
function mixed(key,factor){let bits=Math.imul(key/4194304|0,2654435761)^Math.imul(key%4194304,factor);return bits=Math.imul(
bits^bits>>>15,factor),bits=Math.imul(bits^bits>>>13,2654435761),bits^bits>>>16}function sharedOf(numbers){let sorted=numbers.
slice().sort(),shared=new Set;for(let i=1;i<sorted.length;i++)sorted[i]===sorted[i-1]&&shared.add(sorted[i]);return shared}
function between2(start2,[lon,lat]){return new GreatCircle(start2,[near(lon,start2[0]),lat])}function mod(lon){return((lon+
180)%360+360)%360-180}function isFar(a,b,view){let slack=Math.hypot(b[1]-a[1],b[2]-a[2])/4+12;return Math.max(a[1],b[1])+
slack<view.left||Math.min(a[1],b[1])-slack>view.right||Math.max(a[2],b[2])+slack<view.top||Math.min(a[2],b[2])-slack>view.
bottom}function isIn([x,y],view){return x>=view.left&&x<=view.right&&y>=view.top&&y<=view.bottom}function arrowAt([,x,y],[
,aheadX,aheadY]){let length=Math.hypot(aheadX-x,aheadY-y);if(!length)return null;let along2=[(aheadX-x)/length,(aheadY-y)/
length],across=[-along2[1]*(ARROW_WIDTH/2),along2[0]*(ARROW_WIDTH/2)],from=share=>[x+along2[0]*ARROW_LENGTH*share,y+along2[1]*
ARROW_LENGTH*share],tail=from(-.5);return[from(.5),[tail[0]+across[0],tail[1]+across[1]],from(-.25),[tail[0]-across[0],tail[1]-
across[1]]]}var RouteLines=onSvg({initialize:function(route){L.SVG.prototype.initialize.call(this,{pane:"route"}),this.route=route,this.
pieces=new Map},_initContainer:function(){L.SVG.prototype._initContainer.call(this),this._container.setAttribute("aria-h\
idden","true"),this.groups={};for(let name of["casings","lines","marked","arrows"])this.groups[name]=L.SVG.create("g"),this.
_rootGroup.appendChild(this.groups[name])},draw:function(view){this.view={...view,coarseness:1/this.route.map.atlas.sharpness},
this.pieces=new Map,this.arrange()},update:function(){this.isCurrent()?this.arrange():this.redraw()},arrange:function(){
let known=this.pieces;this.pieces=new Map(this.route.legs.map(leg=>[leg,known.get(leg)??this.piecesOf(leg)]));let all=[...this.
pieces.values()].flat();setChildren(this.groups.casings,all.flatMap(({casing})=>casing??[])),setChildren(this.groups.lines,
all.map(({line:line2})=>line2)),setChildren(this.groups.arrows,all.flatMap(({arrows})=>arrows)),this.route.drawn=all,this.
mark(this.route.marked)},piecesOf:function(leg){let{isWeb}=this.route,inferred=leg.inferred?" is-inferred":"",pieces2=[];
for(let copy of this.route.copiesOf(leg,this.view)){let runs=leg.runs(copy);if(!runs.length)continue;let text=runs.map(lineText).
join(""),arrows=isWeb?[]:leg.arrows(runs,copy);pieces2.push({leg,runs,casing:isWeb?null:path2("ta-leg-casing"+inferred,text),
line:path2("ta-leg"+inferred+(isWeb?" is-web":""),text),arrows:arrows.map(corners=>path2("ta-arrow",lineText(corners.map(
([x,y])=>[0,x,y]))+"Z"))})}return pieces2},mark:function(leg){let pieces2=this.route.drawn.filter(piece=>piece.leg===leg);
this.groups.marked.replaceChildren(...pieces2.map(({runs})=>path2("ta-leg is-marked",runs.map(lineText).join(""))))}});function setChildren(group,children){
let wanted=new Set(children);for(let child of[...group.children])wanted.has(child)||child.remove();let next=group.firstElementChild;
for(let child of children)child===next?next=next.nextElementSibling:group.insertBefore(child,next)}function lineText(run){
return run.map(([,x,y],i)=>(i?"L":"M")+x.toFixed(2)+" "+y.toFixed(2)).join("")}function path2(className,text){let element2=L.
SVG.create("path");return element2.setAttribute("class",className),element2.setAttribute("d",text),element2}var Veil=class{constructor(width,height,thickness,opacity){this.width=width,this.height=height,this.stride=width+8,this.
dark=new Int32Array(this.stride*(height+8)),this.parts=partsOf(thickness,opacity),this.noted=null,this.opacities=null}note(){
this.noted=[]}changed(){let{noted}=this;return this.noted=null,noted}line(x,y,toX,toY){let{width,height,stride}=this;if(x<
-1&&toX<-1||x>width&&toX>width||y<-1&&toY<-1||y>height&&toY>height)return;this.noted&&this.noted.push(this.boxOf(x,y,toX,
toY));let dx=toX-x,dy=toY-y;Math.abs(dx)>=Math.abs(dy)?dx&&this.steps(x,toX,y,dy/dx,width,height,1,stride):this.steps(y,
toY,x,dx/dy,height,width,stride,1)}boxOf(x,y,toX,toY){return{left:Math.max(0,Math.floor(Math.min(x,toX))-1),top:Math.max(
0,Math.floor(Math.min(y,toY))-1),right:Math.min(this.width,Math.ceil(Math.max(x,toX))+1),bottom:Math.min(this.height,Math.
ceil(Math.max(y,toY))+1)}}steps(u,toU,v,slope,along2,across,onward,aside){let{dark,parts}=this,first=Math.max(0,Math.ceil(
Math.min(u,toU)-.5)),end=Math.min(along2,Math.ceil(Math.max(u,toU)-.5)),origin=v+(.5-u)*slope-.5+4,low=1,high=across+4;if(slope){
let a=(low-origin)/slope,b=(high-origin)/slope;first=Math.max(first,Math.ceil(Math.min(a,b))),end=Math.min(end,Math.floor(
Math.max(a,b)))}else if(origin<low||origin>high)return;let level=Math.min(7,Math.floor(Math.abs(slope)*8))*65,step=Math.
round(slope*65536),middle2=Math.round((origin+first*slope)*65536),pixel=(first+4)*onward;for(let left=end-first;left>0;left--){
let place=middle2>>10&63,at=pixel+(middle2>>16)*aside;dark[at]+=parts[level+64-place],dark[at+aside]+=parts[level+place],
middle2+=step,pixel+=onward}}paint(data,[red,green,blue],boxes=[{left:0,top:0,right:this.width,bottom:this.height}]){let{
width,height,stride,dark}=this,colour=new Uint8ClampedArray([red,green,blue,0]),words=new Uint32Array(data.buffer,data.byteOffset,
width*height),word=new Uint32Array(colour.buffer),plain2=word[0];colour[3]=1;let unit=word[0]-plain2;this.opacities??=opacities();
let shades=this.opacities.map(opacity=>plain2+unit*opacity),full=plain2+unit*255;shades[0]=0;for(let{left,top,right,bottom}of boxes)
for(let row=top;row<bottom;row++){let from=(row+4)*stride+4+left,end=row*width+right;for(let to=row*width+left;to<end;to++,
from++){let much=dark[from];words[to]=much<shades.length?shades[much]:full}}}};function partsOf(thickness,opacity){let parts=new Int32Array(
520);for(let level=0;level<8;level++){let thick=thickness*Math.hypot(1,(level+.5)/8);for(let place=0;place<=64;place++){
let covered=Math.min(.98,opacity*thick*place/64);parts[level*65+place]=Math.round(-Math.log(1-covered)*4096)}}return parts}
function opacities(){let found2=new Uint32Array(Math.ceil(-Math.log(.00196078431372549)*4096));for(let dark=0;dark<found2.
length;dark++)found2[dark]=Math.round(255*(1-Math.exp(-dark/4096)));return found2}var FEW=400,THICKNESS=.8,FINE_FROM2=4,TOLERANCE2=1.2,WIDEST_WORLD=2048,REDRAW_AFTER=250,RouteWeb=onCanvas({initialize:function(route){
L.Canvas.prototype.initialize.call(this,{pane:"route"}),this.route=route,this._redrawing=null,this._world=null,this._image=
null},_initContainer:function(){this._container=document.createElement("canvas"),this._container._leaflet_disable_events=
!0,this._ctx=contextOf(this._container)},draw:function(view){clearTimeout(this._redrawing),this.view={...view,coarseness:4};
let size=Math.ceil(view.scale*this.sharpness());size>WIDEST_WORLD?(this._world=null,this._veil=this.veilOf(this._container.
width,this._container.height),this.stroke(this.route.legs)):(this._world?.scale!==view.scale||this._world.legs!==this.route.
legs)&&(this._world={scale:view.scale,legs:this.route.legs},this._veil=this.veilOf(size,size),this.stroke(this.route.legs)),
this.show()},update:function(before){let{legs}=this.route;if(haveSameLines(before,legs)){this._world&&(this._world.legs=
legs);return}if(!this.isCurrent()){this.redraw();return}let known=new Set(before);this._veil.note(),this.stroke(legs.filter(
leg=>!known.has(leg))),this.show(this._veil.changed()),clearTimeout(this._redrawing),this._redrawing=setTimeout(()=>{this.
_redrawing=null,this.redraw()},REDRAW_AFTER)},sharpness:function(){return this._container.width/this._bounds.getSize().x},
veilOf:function(width,height){let opacity=Math.max(.03,Math.min(.8,FEW/this.route.legs.length));return new Veil(width,height,
THICKNESS*this.sharpness(),opacity)},stroke:function(legs){let{view,route}=this,sharpness=this.sharpness(),isFine=view.zoom>=
FINE_FROM2;if(traceTogether(legs),this._world){let scale2=view.scale*sharpness;for(let leg of legs){let start2=leg.points[leg.
first],end=leg.points[leg.last-2],last=Math.floor(Math.max(start2,end));for(let shift2=Math.floor(Math.min(start2,end));shift2<=
last;shift2++)strokeCoarse(this._veil,leg,scale2,shift2*scale2,0)}return}let fine=isFine?new FineStrokes(view,TOLERANCE2,
(x,y,toX,toY)=>this._veil.line(x*sharpness,y*sharpness,toX*sharpness,toY*sharpness)):null,scale=view.scale*sharpness,left=(view.
left+view.x)/view.scale,right=(view.right+view.x)/view.scale,top=(view.y+view.top)*sharpness;for(let leg of legs){let start2=leg.
points[leg.first],end=leg.points[leg.last-2],last=Math.floor(right-Math.min(start2,end)+BOWED);for(let shift2=Math.ceil(
left-Math.max(start2,end)-BOWED);shift2<=last;shift2++)fine?leg.bow||leg.isPolar?strokeExactly(this._veil,leg,{...view,x:view.
x-shift2*view.scale},sharpness):fine.draw(leg.points,leg.first,leg.last,shift2):strokeCoarse(this._veil,leg,scale,(left-
shift2)*scale,top)}},show:function(boxes){let{width,height}=this._veil;(this._image?.width!==width||this._image.height!==
height)&&(this._image=new ImageData(width,height));let image=this._image;this._veil.paint(image.data,this.colour(),boxes);
let context=this._ctx;if(boxes&&!this._world){for(let{left,top,right,bottom}of boxes)left<right&&top<bottom&&context.putImageData(
image,0,0,left,top,right-left,bottom-top);return}context.save(),context.resetTransform(),context.clearRect(0,0,this._container.
width,this._container.height),this._world?this.repeat(image):context.putImageData(image,0,0),context.restore()},repeat:function(image){
let{view}=this,{width,height}=image,sharpness=this.sharpness(),bitmap=canvasOf(width,height);contextOf(bitmap).putImageData(
image,0,0);let leftOf=copy=>Math.round((copy*view.scale-view.x-view.left)*sharpness),top=Math.round(-(view.y+view.top)*sharpness),
first=Math.floor((view.left+view.x)/view.scale);for(let copy=first;leftOf(copy)<this._container.width;copy++){let across=Math.
min(width,leftOf(copy+1)-leftOf(copy));this._ctx.drawImage(bitmap,0,0,across,height,leftOf(copy),top,across,height)}},colour:function(){
let style=getComputedStyle(this.route.map.getContainer()),context=contextOf(canvasOf(1,1));return context.fillStyle=style.
getPropertyValue("--accent"),context.fillRect(0,0,1,1),[...context.getImageData(0,0,1,1).data.slice(0,3)]},mark:function(){},
_updatePaths:function(){},_draw:function(){}});function contextOf(canvas){return canvas.getContext("2d",{willReadFrequently:!0})}
function canvasOf(width,height){let canvas=document.createElement("canvas");return Object.assign(canvas,{width,height})}
function strokeCoarse(veil,{points,first,last},scale,left,top){let x=points[first]*scale-left,y=points[first+1]*scale-top;
for(let i=first+2;i<last;i+=2){let toX=points[i]*scale-left,toY=points[i+1]*scale-top;veil.line(x,y,toX,toY),x=toX,y=toY}}
function strokeExactly(veil,leg,view,sharpness){if(leg.comesNear(view))for(let run of leg.runs(view))for(let i=1;i<run.length;i++){
let[[,x,y],[,toX,toY]]=[run[i-1],run[i]];veil.line((x-view.left)*sharpness,(y-view.top)*sharpness,(toX-view.left)*sharpness,
(toY-view.top)*sharpness)}}function haveSameLines(before,after){return before.length===after.length&&before.every((leg,index)=>{
let other=after[index];return leg===other||leg.bow===other.bow&&isSamePosition(leg.start,other.start)&&isSamePosition(leg.
end,other.end)})}function isSamePosition({position:[lon,lat]},other){return lon===other.position[0]&&lat===other.position[1]}var MANY=400,REACH=7,MOST_POLEWARD=80,Route=class{constructor(map,main=null){this.map=map,this.main=main,this.legs=[],this.
drawn=[],this.marked=null,this.isWeb=!1,this.isWrapped=!1,this.layer=null,map.createPane("route").style.zIndex=420,map.on(
"tourdata",event=>this.show(event.tour)),map.on("tourchanged",event=>this.update(event.tour)),map.on("themechanged atlas\
placed densitychanged",()=>this.redraw()),!map.atlas.still&&(map.on("mousemove",event=>this.point(event)),map.on("movest\
art zoomstart mouseout mousedown",()=>this.unmark()))}show(tour){this.unmark(),this.layer&&this.layer.remove(),this.legs=
this.main?.legs??legsBetween(tour.stops),this.isWrapped=tour.wrapped,this.isWeb=this.legs.length>MANY,this.layer=new(this.
isWeb&&!this.map.atlas.still?RouteWeb:RouteLines)(this).addTo(this.map)}update(tour){let before=this.legs,{isWrapped}=this,
legs=legsBetween(tour.stops,before);if(before.length>MANY!=legs.length>MANY){this.show(tour);return}this.legs=legs,this.
isWrapped=tour.wrapped,this.marked&&!this.legs.includes(this.marked)&&this.unmark(),isWrapped===this.isWrapped?this.layer.
update(before):this.layer.redraw()}redraw(){this.layer&&this.layer.redraw()}*copiesOf(leg,view){let wanted=this.isWrapped||
this.isWeb?null:this.map.atlas.stops.copiesOf(leg),[left,right]=[view.left,view.right].map(x=>(x+view.x)/view.scale),[west,
east]=leg.reach;for(let shift2=Math.ceil(left-east);shift2<=Math.floor(right-west);shift2++)wanted&&!wanted.includes(shift2)||
(yield shift2?{...view,x:view.x-shift2*view.scale}:view)}*turns(){if(!this.legs.length)return;this.isWeb&&traceTogether(
this.legs);let[left,top,right,bottom]=extentOf(this.legs);this.isWrapped&&([left,right]=[Math.max(left,0),Math.min(right,
1)]);for(let[x,y]of[[left,top],[right,bottom]]){let[lon,lat]=lonLat(x,y);yield[lon,Math.max(-MOST_POLEWARD,Math.min(MOST_POLEWARD,
lat))]}}legAt(point){let at=this.map.containerPointToLayerPoint(point),best=null,nearest2=REACH;for(let{leg,runs}of this.
drawn)for(let run of runs)for(let i=1;i<run.length;i++){let[[,ax,ay],[,bx,by]]=[run[i-1],run[i]],distance2=fromSegment(at.
x,at.y,ax,ay,bx,by);distance2<nearest2&&([best,nearest2]=[leg,distance2])}return best}point(event){let target=event.originalEvent.
target,leg=target instanceof Element&&!target.closest(".ta-stop, .leaflet-control")&&!this.map.dragging?.moving()?this.legAt(
event.containerPoint):null;if(!leg){this.unmark();return}leg!==this.marked&&(this.marked=leg,this.layer.mark(leg),this.map.
getContainer().classList.add("is-on-leg"),this.describe(leg)),this.map.atlas.tip.moveTo(event.containerPoint)}async describe(leg){
let{atlas}=this.map,facts=await atlas.describeLeg(leg.index);if(this.marked!==leg)return;let lines=[...facts,atlas.editing?.
legHint];atlas.tip.show("leg",`${isolate(leg.start.name)} → ${isolate(leg.end.name)}`,lines)}unmark(){this.marked&&(this.
marked=null,this.layer.mark(null),this.map.getContainer().classList.remove("is-on-leg"),this.map.atlas.tip.hide("leg"))}eachSegment(callback){
if(this.isWeb||!this.layer||(this.layer._update(),!this.layer.view))return;let origin=this.map.getPixelOrigin(),pane=this.
map._getMapPanePos(),{view}=this.layer,dx=view.x-origin.x+pane.x,dy=view.y-origin.y+pane.y;for(let{runs}of this.drawn)for(let run of runs)
for(let i=1;i<run.length;i++)callback(run[i-1][1]+dx,run[i-1][2]+dy,run[i][1]+dx,run[i][2]+dy)}};function addRoute(map){
map.atlas.route=new Route(map)}function stretchAround(pointAt,index,hop,most){if(!pointAt(index))return null;let best=null;for(let found2 of growing(pointAt,
index,hop,most))found2.last-found2.first+1<4||(!best||found2.end>=2||best.end<2&&found2.end>best.end)&&(best=found2);return best&&
[best.first,best.last]}function*growing(pointAt,index,hop,most){let[first,last,box,longest]=[index,index,grown2(null,pointAt(
index)),0];for(;;){let steps2=[[first-1,first],[last+1,last]].filter(([next])=>pointAt(next)).map(([next,end])=>({next,length:distance(
pointAt(next),pointAt(end))})).sort((a,b)=>a.length-b.length);yield{first,last,end:(steps2[0]?.length??1/0)/Math.max(longest,
1)};let step=steps2.find(({next,length})=>length<=hop&&fits(grown2(box,pointAt(next)),most));if(!step)return;[first,last]=
[Math.min(first,step.next),Math.max(last,step.next)],box=grown2(box,pointAt(step.next)),longest=Math.max(longest,step.length)}}
function fits({left,top,right,bottom},{width,height}){return right-left<=width&&bottom-top<=height}function merged(stretches){
let found2=[];for(let[first,last]of[...stretches].sort((a,b)=>a[0]-b[0])){let before=found2.at(-1);before&&first<=before[1]?
before[1]=Math.max(before[1],last):found2.push([first,last])}return found2}function numbersText(indices,most){let parts=[];
for(let index of indices){let before=parts.at(-1);before&&before[1]===index-1?before[1]=index:parts.push([index,index])}
let text=parts.map(([first,last])=>first===last?`${first+1}`:last===first+1?`${first+1}, ${last+1}`:`${first+1}–${last+
1}`).join(", ");return text.length<=most?text:null}function distance(a,b){return Math.hypot(a.x-b.x,a.y-b.y)}function grown2(box,{
x,y}){return{left:Math.min(box?.left??x,x),right:Math.max(box?.right??x,x),top:Math.min(box?.top??y,y),bottom:Math.max(box?.
bottom??y,y)}}var RADII=[13,13,13,15,18,21],SMALLEST_CLUSTER=15,LARGEST_CLUSTER=24,LONGEST_NUMBERS=9,CHARACTER=.62,ASIDE=.75,Descriptions=class{constructor(stops){
this.stops=stops,this.map=stops.map}get radius(){return RADII[1]*this.map.atlas.badgeScale}of(group){let{indices,isCluster}=group;
if(indices.length===1)return this.ofStop(indices[0]);let numbers=isCluster?null:numbersText(indices,LONGEST_NUMBERS);return numbers?
this.ofSeveral(group,numbers):this.ofCluster(group)}ofStretch(first,last){let indices=Array.from({length:last-first+1},(_,i)=>first+
i);return this.of({indices,x:0,y:0,isCluster:!1})}ofStop(index){let{atlas}=this.map,stop=this.stops.stops[index],text=String(
index+1),isBeyondMap=isBeyond(stop.position[1]),beyond=isBeyondMap?atlas.words.beyondMap:null,radius=RADII[Math.min(text.
length,5)]*atlas.badgeScale;return{isBeyondMap,key:"stop "+stop.id,id:stop.id,ids:[stop.id],latlng:this.stops.latLngOf(stop),
radius,across:radius,text,className:"is-"+text.length+"-digits",name:stop.name,remark:beyond?` (${beyond})`:"",note:atlas.
labelNotes?.[index]??"",title:`${text} ${isolate(stop.name)}`,lines:[beyond,stop.country,stop.dates,stop.counts],activate:()=>this.
map.fire("stopactivated",{id:stop.id})}}ofSeveral(group,numbers){let{radius}=this;return{...this.together(group),key:"se\
veral "+numbers,radius,across:Math.max(radius,radius*(ASIDE+CHARACTER*numbers.length/2)),text:numbers,className:"is-seve\
ral",title:this.map.atlas.words.stopNumbers.replace("{numbers}",numbers)}}ofCluster(group){let{length}=group.indices,share=Math.
min(1,Math.log10(length)/3),radius=(SMALLEST_CLUSTER+share*(LARGEST_CLUSTER-SMALLEST_CLUSTER))*this.map.atlas.badgeScale,
{lines,...together2}=this.together(group);return{...together2,key:"cluster "+together2.ids[0],radius,across:radius,text:compact(
length),className:"is-cluster",title:this.map.atlas.countedStops(length),lines:lines.slice(1)}}together({indices,x,y}){let{
atlas}=this.map,stops=indices.map(index=>this.stops.stops[index]);return{id:null,ids:stops.map(({id})=>id),latlng:toLatLng(
lonLat(x,y)),name:null,lines:[atlas.countedStops(indices.length),`${isolate(stops[0].name)} … ${isolate(stops.at(-1).name)}`,
atlas.words.openCluster],activate:()=>this.stops.open(indices)}}};function compact(number){return number<1e4?String(number):
Math.round(number/1e3)+"k"}var MOST_MOVED=3.5,APART2=.1,DOT2=.27,DISTANCES=[.9,1.3,1.9,2.6,3.4],DIRECTIONS3=16,BESIDE=[.15,.6,1.2,2,2.8],STEP2=.6,MOVED=6,
FAR=8,ON_LINE=3,CROSSES_LINE=2,ACROSS_BORDER2=7,LEAVES_VIEW2=500,ON_OBSTACLE=500,EDGES=[[-.8,0],[.8,0],[0,-.8],[0,.8]],ALONG=[
.25,.5,.75],AT_FRAME=1,GAP2=3;function candidatesOf(badge,field){let{candidates}=field.alone;return candidates.has(badge.
group)||candidates.set(badge.group,allCandidates(badge,field)),candidates.get(badge.group)}function allCandidates(badge,field){
let found2=[];for(let ground of field.grounds(badge)){let candidate=candidateAt(badge,ground,field);candidate&&found2.push(
candidate)}return found2.sort((a,b)=>a.cost-b.cost)}function groundsOf(badge,allows){let found2=[];for(let place of placesFor(
badge)){let ground=groundAt(badge,place,allows);ground&&found2.push(ground)}return found2}function atRest(badge){let{x,y}=badge.
at,[point]=badge.points,isMoved=Math.hypot(x-point.x,y-point.y)>.5,box=boxAround2(x,y,badge.w,badge.h);return{x,y,box,hull:hullOf(
box,badge.points),isMoved,away:0,cost:0,from:isMoved?point:null}}function*placesFor({points,h,w,at,around:around2}){let height=2*
h;if(!at)for(let share of BESIDE){let gap=share*height;yield*along(boxAround2((around2.left+around2.right)/2,(around2.top+
around2.bottom)/2,(around2.right-around2.left)/2+w+gap,(around2.bottom-around2.top)/2+h+gap),STEP2*height)}let[{x,y}]=points;
if(!(points.length>1&&!at))for(let share of DISTANCES)for(let i=0;i<DIRECTIONS3;i++){let angle=2*Math.PI*(i+(share>1.3?.5:
0))/DIRECTIONS3,aside=Math.cos(angle)*(share*height+w-h);yield{x:x+aside,y:y+Math.sin(angle)*share*height}}}function*along({
left,top,right,bottom},step){let across=2*Math.max(1,Math.ceil((right-left)/step/2)),down=2*Math.max(1,Math.ceil((bottom-
top)/step/2));for(let i=0;i<=across;i++){let x=left+(right-left)*i/across;yield{x,y:bottom},yield{x,y:top}}for(let i=1;i<
down;i++){let y=top+(bottom-top)*i/down;yield{x:left,y},yield{x:right,y}}}function groundAt(badge,{x,y},allows){let{w,h,
points}=badge,box=boxAround2(x,y,w,h),dot=DOT2*h+1;if(points.some(point=>distanceTo(box,point)<dot))return null;let index=nearest(
points,box),from=points[index],away=distanceTo(box,from)/(2*h)+.5;if(away>MOST_MOVED)return null;let ground={dx:x-points[0].
x,dy:y-points[0].y,from:index,away,cost:0};if(!allows)return ground;if(!allows(badge,x,y)||ALONG.some(share=>!allows(badge,
from.x+(x-from.x)*share,from.y+(y-from.y)*share)))return null;let across=EDGES.filter(([dx,dy])=>!allows(badge,x+dx*w,y+
dy*h)).length;return{...ground,cost:across*ACROSS_BORDER2}}function candidateAt(badge,ground,field){let{w,h,points}=badge,
{view,obstacles,isStrict,trace}=field,[x,y]=[points[0].x+ground.dx,points[0].y+ground.dy],box=boxAround2(x,y,w,h),leavesView=badge.
isKept&&!within(box,view),isOnObstacle=badge.isKept&&obstacles.some(other=>boxesMeet(box,other,GAP2));if(isStrict&&(leavesView||
isOnObstacle))return null;let isAtFrame=badge.hasFrame&&boxesMeet(box,badge.around,AT_FRAME*h),from=points[ground.from],
cost=MOVED+FAR*ground.away+ground.cost+ON_LINE*trace.under(box)+CROSSES_LINE*trace.across(from,{x,y},2*(DOT2*h+1));return leavesView&&
(cost+=LEAVES_VIEW2),isOnObstacle&&(cost+=ON_OBSTACLE),{x,y,box,hull:hullOf(box,points),from:isAtFrame?null:from,isMoved:!0,
away:ground.away,cost}}function hullOf(box,points){let{left,top,right,bottom}=box;for(let{x,y}of points)x<left&&(left=x),
y<top&&(top=y),x>right&&(right=x),y>bottom&&(bottom=y);return{left,top,right,bottom}}function nearest(points,box){let best=0;
return points.forEach((point,i)=>{distanceTo(box,point)<distanceTo(box,points[best])&&(best=i)}),best}var SELECTED_BY=3,EDGE=6,EVERYWHERE={left:-1/0,top:-1/0,right:1/0,bottom:1/0},Field=class{constructor(stops,isBounded=!0){
let{map}=stops;this.stops=stops,this.atlas=map.atlas,this.size=map.getSize(),this.scale=256*2**map.getZoom(),this.origin=
map.getPixelBounds().min,this.isBounded=isBounded,this.frame={left:0,top:0,right:this.size.x,bottom:this.size.y},this.view=
isBounded?boxAround2(this.size.x/2,this.size.y/2,this.size.x/2-EDGE,this.size.y/2-EDGE):EVERYWHERE,this.obstacles=isBounded?
this.atlas.controlBoxes():[],this.isStrict=isBounded&&this.atlas.still,this.trace=new Trace(this.view,this.origin),isBounded&&
this.atlas.route.eachSegment((...ends)=>this.trace.add(...ends));for(let{frame}of isBounded?stops.insets:[])this.outline(
frame);this.allows=(badge,x,y)=>this.isAllowed(badge,x,y)}point({x,y}){return{x:x*this.scale-this.origin.x,y:y*this.scale-
this.origin.y}}outline([[west,north],[east,south]]){let corners=[[west,north],[east,north],[east,south],[west,south]].map(
([x,y])=>this.point({x,y}));corners.forEach(({x,y},i)=>{let next=corners[(i+1)%4];this.trace.add(x,y,next.x,next.y)})}badgeOf(group,description,label=null){
let{atlas}=this,by=description.id!==null&&description.id===atlas.selected?SELECTED_BY:0,[w,h]=[description.across+by,description.
radius+by],isSeveral=group.indices.length>1&&!group.isCluster,points=isSeveral?group.indices.map(index=>this.point(this.
stops.placeOf(index))):[this.point(group)],badge={group,points,w,h,label,at:null,around:null,isKept:!0,lands:null};return group.
isCluster||(badge.lands=group.indices.map(index=>this.landOf(index))),isSeveral?this.surround(badge):this.rest(badge,description),
badge}surround(badge){let{frame}=badge.group,dot=DOT2*badge.h+1,boxes=frame?frame.map(([x,y])=>boxAround2(...Object.values(
this.point({x,y})),0,0)):badge.points.map(({x,y})=>boxAround2(x,y,dot,dot));badge.around=boxes.reduce((a,b)=>({left:Math.
min(a.left,b.left),right:Math.max(a.right,b.right),top:Math.min(a.top,b.top),bottom:Math.max(a.bottom,b.bottom)})),badge.
hasFrame=!!frame,badge.isKept=this.isBounded&&badge.around.right>0&&badge.around.left<this.size.x&&badge.around.bottom>0&&
badge.around.top<this.size.y}rest(badge,{isBeyondMap}){let{view}=this,{w,h}=badge,[{x,y}]=badge.points,isAtEdge=this.isBounded&&
isBeyondMap&&x>=view.left-w&&x<=view.right+w&&y>=view.top-2*h&&y<=view.bottom+2*h;badge.at=isAtEdge?{x:Math.max(view.left+
w,Math.min(view.right-w,x)),y:Math.max(view.top+h,Math.min(view.bottom-h,y))}:{x,y},badge.isKept=this.isBounded&&(isAtEdge||
within(boxAround2(x,y,w,h),view))}landOf(index){let stop=this.stops.stops[index];return this.stops.lands?.of(stop)??null}isAllowed({
lands},x,y){let terrain=lands&&this.stops.lands?.terrain;if(!terrain)return!0;let land=terrain.at((x+this.origin.x)/this.
scale,(y+this.origin.y)/this.scale);return!land||lands.some(own=>isSameCountry(own,land))}};function isSameCountry(own,land){
return own===land||!!(own?.code&&own.code===land.code)}var FEW2=60,DENSE=7,NEIGHBOURHOOD=60,REACH2=46;function gather(points,apart,scale=1){if(points.length<=FEW2)return points.
map((_,index)=>[index]);let crowd=new Crowd(points,scale),groups=[];for(let index=0;index<points.length;index++)crowd.isTaken[index]||
(crowd.isTaken[index]=1,groups.push(apart.has(index)||!crowd.isDense(index)?[index]:crowd.groupAround(index,apart)));return groups}
var Crowd=class{constructor(points,scale){let count=points.length,columns=new Float64Array(count),rows=new Float64Array(
count),[left,top,right,bottom]=[1/0,1/0,-1/0,-1/0];for(let i=0;i<count;i++){let column=columns[i]=Math.floor(points[i].x*
scale/NEIGHBOURHOOD),row=rows[i]=Math.floor(points[i].y*scale/NEIGHBOURHOOD);column<left&&(left=column),column>right&&(right=
column),row<top&&(top=row),row>bottom&&(bottom=row)}Object.assign(this,{left,top,right,bottom,height:bottom-top+1}),this.
cells=new Int32Array(count);let numbers=new Cells((right-left+1)*this.height,count),sizes=[];for(let i=0;i<count;i++){let key=this.
key(columns[i],rows[i]),cell=numbers.get(key);cell<0&&(cell=sizes.length,numbers.set(key,cell),sizes.push(0)),this.cells[i]=
cell,sizes[cell]+=1}this.numbers=numbers,this.columns=columns,this.rows=rows,this.starts=new Int32Array(sizes.length+1),
sizes.forEach((size,cell)=>{this.starts[cell+1]=this.starts[cell]+size}),this.ends=this.starts.slice(0,-1),this.order=new Int32Array(
count),this.xs=new Float64Array(count),this.ys=new Float64Array(count);for(let i=0;i<count;i++){let at=this.ends[this.cells[i]]++;
this.order[at]=i,this.xs[at]=points[i].x*scale,this.ys[at]=points[i].y*scale}this.points=points,this.scale=scale,this.free=
new Int32Array(count);for(let at=0;at<count;at++)this.free[at]=at;this.isTaken=new Uint8Array(count),this.around=new Int32Array(
9)}key(column,row){return(column-this.left)*this.height+row-this.top}cellsAround(index){let{numbers,around:around2}=this,
lastColumn=Math.min(this.columns[index]+1,this.right),firstRow=Math.max(this.rows[index]-1,this.top),lastRow=Math.min(this.
rows[index]+1,this.bottom),count=0;for(let c=Math.max(this.columns[index]-1,this.left);c<=lastColumn;c++)for(let r=firstRow;r<=
lastRow;r++){let cell=numbers.get(this.key(c,r));cell>=0&&(around2[count++]=cell)}return count}isDense(index){let x=this.
points[index].x*this.scale,y=this.points[index].y*this.scale,cells=this.cellsAround(index),most=0;for(let i=0;i<cells;i++)
most+=this.starts[this.around[i]+1]-this.starts[this.around[i]];if(most<=DENSE)return!1;let count=-1;for(let i=0;i<cells;i++){
let cell=this.around[i],end=this.starts[cell+1];for(let at=this.starts[cell];at<end;at++){let dx=this.xs[at]-x,dy=this.ys[at]-
y;if(!(dx*dx+dy*dy>NEIGHBOURHOOD*NEIGHBOURHOOD)&&(count+=1,count>=DENSE))return!0}}return!1}groupAround(index,apart){let x=this.
points[index].x*this.scale,y=this.points[index].y*this.scale,group=[index],cells=this.cellsAround(index);for(let place=0;place<
cells;place++){let cell=this.around[place],first=this.starts[cell],end=first;for(let i=first;i<this.ends[cell];i++){let at=this.
free[i],other=this.order[at];if(this.isTaken[other])continue;let dx=this.xs[at]-x,dy=this.ys[at]-y;dx*dx+dy*dy<=REACH2*REACH2&&
!apart.has(other)?(this.isTaken[other]=1,group.push(other)):this.free[end++]=at}this.ends[cell]=end}return group}};var HOP=2.3,MOST_WIDE=.25,MOST_HIGH=.45,MOST_STRAINED=2,MOST_PASSES=40;function groupOf(places,isCluster=!1,frame=null){
let[x,y]=[0,0];for(let place of places)x+=place.x,y+=place.y;return{indices:places.map(({index})=>index),x:x/places.length,
y:y/places.length,isCluster,frame,description:null,extent:null}}function gathered(places,scale,apart){let alone=new Set;
return apart.size&&places.forEach(({index},number)=>{apart.has(index)&&alone.add(number)}),gather(places,alone,scale).map(
numbers=>{let members=numbers.map(number=>places[number]);return groupOf(members,members.length>1)})}function joined(groups,look){
let now=groups;for(let pass=0;pass<MOST_PASSES;pass++){if(now.every(group=>isFixed(group,look)))return now;let placed=look.
place(now),free=now.map((group,i)=>({group,at:placed[i]})).filter(({group})=>!isFixed(group,look)),failing=free.filter(({
at})=>!at).map(({group})=>group),strained=free.filter(({at})=>at?.away>look.strained).map(({group})=>group),next=bracketed(
now,failing,strained,look)??(failing.length?nearestJoined(now,failing,look):null);if(!next)return now;now=next}return now}
function isFixed({indices,isCluster,frame},{apart}){return isCluster||frame||indices.length===1&&apart.has(indices[0])}function stretchesOf(indices,{
placeAt:placeAt2,size,hop}){let most={width:MOST_WIDE*size.x,height:MOST_HIGH*size.y};return merged(indices.map(index=>stretchAround(
placeAt2,index,hop,most)).filter(Boolean))}function bracketed(groups,failing,strained,look){let single=list=>list.flatMap(
({indices})=>indices.length===1?indices:[]),[lost,far]=[single(failing),single(strained)],count=(indices,[first,last])=>indices.
filter(index=>index>=first&&index<=last).length,stretches=stretchesOf([...lost,...far],look).filter(stretch=>count(lost,
stretch)||count(far,stretch)>=MOST_STRAINED);if(!stretches.length)return null;let known=groups.filter(isRange).map(({indices})=>[
indices[0],indices.at(-1)]).filter(([first,last])=>stretches.some(stretch=>stretch[0]<=last&&stretch[1]>=first)),next=groups;
for(let[first,last]of merged([...stretches,...known]))next=together(next,look,({indices})=>indices.every(index=>index>=first&&
index<=last));return next.length<groups.length?next:null}function isRange({indices,isCluster,frame}){return!isCluster&&!frame&&
indices.length>1&&indices.at(-1)-indices[0]===indices.length-1}function nearestJoined(groups,failing,look){let pixel=({indices})=>middle(
indices.map(look.placeAt)),joining=new Set,next=groups;for(let group of failing){if(joining.has(group))continue;let at=pixel(
group),[best,least]=[null,2*look.hop];for(let other of groups){if(other===group||joining.has(other)||isFixed(other,look))
continue;let{x,y}=pixel(other),distance2=Math.hypot(x-at.x,y-at.y);distance2<least&&([best,least]=[other,distance2])}best&&
(joining.add(group).add(best),next=together(next,look,one=>one===group||one===best))}return joining.size?next:null}function together(groups,look,wanted){
let members=groups.filter(group=>!isFixed(group,look)&&wanted(group));if(members.length<2)return groups;let indices=members.
flatMap(group=>group.indices).sort((a,b)=>a-b),joint=groupOf(indices.map(index=>{let{worldX:worldX2,worldY:worldY2}=look.
placeAt(index);return{index,x:worldX2,y:worldY2}}));return[...groups.filter(group=>!members.includes(group)),joint].sort(
(a,b)=>a.indices[0]-b.indices[0])}function middle(points){let mean=axis=>points.reduce((sum,point)=>sum+point[axis],0)/points.
length;return{x:mean("x"),y:mean("y")}}var LONGEST_NAME=280,REMARK=140,SHORT=9,Label=class{constructor(isStill){this.isStill=isStill,this.element=document.createElement(
"span"),this.element.className="ta-label",this.element.dir="auto",this.name=null,this.remark=this.note="",this._sizes=null}set(name,remark,note){
name===this.name&&remark===this.remark&&note===this.note||Object.assign(this,{name,remark,note,_sizes:null})}remeasure(){
this._sizes=null}measure(){return this._sizes??=this.measured(),this._sizes}measured(){let{element:element2}=this;element2.
hidden=!1;let size=()=>({width:element2.offsetWidth,height:element2.offsetHeight}),lines=this.broken(),broken=null;return lines&&
(this.break(lines),broken=size()),this.cut(),[size(),broken]}show(box,middle2,across){let{element:element2}=this;if(element2.
hidden=!box,!box)return;element2.style.transform=`translate(${box.left}px, ${box.top}px)`;let isBroken=!!box.isBroken;isBroken!==
element2.classList.contains("is-broken")&&(isBroken?this.break(this.broken()):this.cut());let{width}=this.measure()[isBroken?
1:0];element2.classList.toggle("is-before",box.left+width<=middle2-across),element2.classList.toggle("is-above",box.left<
middle2-across&&box.left+width>middle2+across)}break(lines){this.element.classList.add("is-broken"),setText(this.element,
lines),this.addNote()}broken(){let{name}=this;if(this.remark||name.length<SHORT||name!==isolate(name))return null;let best=null;
for(let{index}of name.matchAll(/ /g)){let longer=Math.max(index,name.length-index-1);(!best||longer<best.longer)&&(best=
{index,longer})}return best&&`${name.slice(0,best.index)}
${name.slice(best.index+1)}`}cut(){this.element.classList.remove("is-broken","is-long"),this.fit(),this.addNote()}addNote(){
if(!this.note)return;let note=document.createElement("span");note.className="ta-label-note",note.textContent=this.note,this.
element.append(note)}fit(){let{element:element2,name,remark}=this,fits2=()=>element2.offsetWidth<=LONGEST_NAME+(remark?REMARK:
0);if(this.isStill||remark){fitText(element2,name,fits2,remark);return}setText(element2,name),element2.classList.toggle(
"is-long",!fits2())}};var Tie=class{constructor(map,latlng){this.drawing=L.SVG.create("svg"),this.drawing.setAttribute("class","ta-tie-drawing"),
this.drawing.setAttribute("width",1),this.drawing.setAttribute("height",1);let body=document.createElement("span");body.
className="ta-stop-body",body.append(this.drawing),this.marker=L.marker(latlng,{icon:L.divIcon({className:"ta-tie",html:body,
iconSize:[0,0]}),keyboard:!1,interactive:!1,pane:"ties"}).addTo(map)}draw(dots,radius,from,to){let leader=from?["ta-lead\
er-casing","ta-leader"].map(name=>line(name,from,to)):[],circles=dots.map(({x,y})=>shape("circle","ta-dot",{cx:x,cy:y,r:radius}));
this.drawing.replaceChildren(...leader,...circles)}moveTo(latlng){this.marker.setLatLng(latlng)}remove(){this.marker.remove()}};
function line(name,from,to){return shape("line",name,{x1:from.x,y1:from.y,x2:to.x,y2:to.y})}function shape(kind,name,geometry){
let element2=L.SVG.create(kind);element2.setAttribute("class",name);for(let[key,value]of Object.entries(geometry))element2.
setAttribute(key,Math.round(value*100)/100);return element2}var UNSEEN=.01,Marker=class{constructor(map,description){let{latlng,text,name,remark,note,title,lines}=description;this.
map=map,this.description=description,this.badge=document.createElement("span"),this.badge.className="ta-badge",this.badge.
textContent=text,this.label=null,name!==null&&(this.label=new Label(map.atlas.still),this.label.set(name,remark,note)),this.
body=document.createElement("span"),this.body.className="ta-stop-body",this.body.append(this.badge,...this.label?[this.label.
element]:[]),this.marker=L.marker(latlng,{icon:L.divIcon({className:"ta-stop "+description.className,html:this.body,iconSize:[
0,0]}),keyboard:!map.atlas.still,interactive:!map.atlas.still,pane:"stops"}).addTo(map),this.tie=null,this.placed=null,this.
element=this.marker.getElement(),this.element.setAttribute("role","button"),this.element.setAttribute("aria-label",spoken(
title,lines)),map.atlas.still||this.listen()}update(description){let before=this.description;if(description===before)return;
this.description=description,this.placed=null;let{latlng,text,className,name,remark,note,title,lines}=description;latlng.
equals(before.latlng,0)||(this.marker.setLatLng(latlng),this.tie?.moveTo(latlng)),className!==before.className&&this.element.
classList.replace(before.className,className),text!==before.text&&(this.badge.textContent=text),this.label?.set(name,remark,
note);let label=spoken(title,lines);label!==spoken(before.title,before.lines)&&(this.element.setAttribute("aria-label",label),
this.hideTip())}listen(){let{element:element2}=this;element2.addEventListener("pointerenter",()=>this.showTip()),element2.
addEventListener("pointerleave",()=>this.hideTip()),element2.addEventListener("focus",()=>{element2.matches(":focus-visi\
ble")&&this.showTip()}),element2.addEventListener("blur",()=>this.hideTip()),this.marker.on("click",()=>this.activate()),
element2.addEventListener("keydown",event=>{event.key!=="Enter"&&event.key!==" "||(event.preventDefault(),event.stopPropagation(),
this.activate())})}activate(){this.hideTip(),this.description.activate()}showTip(){let{tip}=this.map.atlas,badge=this.badge.
getBoundingClientRect(),map=this.map.getContainer().getBoundingClientRect();tip.show(this,this.description.title,this.description.
lines),tip.moveTo(L.point(badge.right-map.left-6,badge.bottom-map.top-6))}hideTip(){this.map.atlas.tip?.hide(this)}remeasure(){
this.label?.remeasure(),this.placed=null}measure(){return this.label?.measure()??null}place(placing){if(this.placed&&isAsGood(
this.placed,placing))return;this.placed=placing;let{offset,radius,across,name=null,dots=[],from=null}=placing;if(this.badge.
style.transform=`translate(${offset.x}px, ${offset.y}px)`,this.badge.style.setProperty("--radius",radius+"px"),this.badge.
style.setProperty("--across",across+"px"),this.cover(offset,radius,across),this.label?.show(name,offset.x,across),!dots.
length){this.tie?.remove(),this.tie=null;return}this.tie??=new Tie(this.map,this.description.latlng),this.tie.draw(dots,
radius*DOT2,from,offset)}cover(offset,radius,across){let{style}=this.element;style.width=2*across+"px",style.height=2*radius+
"px",style.marginLeft=offset.x-across+"px",style.marginTop=offset.y-radius+"px",this.body.style.transform=`translate(${across-
offset.x}px, ${radius-offset.y}px)`}mark(selected){this.element.classList.toggle("is-selected",selected),this.element.setAttribute(
"aria-pressed",String(selected)),this.marker.setZIndexOffset(selected?1e4:0)}dim(dimmed){this.element.classList.toggle("\
is-dimmed",dimmed)}remove(){this.hideTip(),this.marker.remove(),this.tie?.remove()}};function isAsGood(a,b){return a===b||
typeof a=="number"&&Math.abs(a-b)<UNSEEN||isObject(a)&&isObject(b)&&Object.keys(a).length===Object.keys(b).length&&Object.
keys(a).every(key=>isAsGood(a[key],b[key]))}var isObject=value=>typeof value=="object"&&value!==null;function spoken(title,lines){
return[title,...lines].filter(Boolean).join(", ")}var NameSizes=class{constructor(){this.known=new Map}clear(){this.known.clear()}of(description){return this.known.get(saidBy(
description))??null}isMissing(description){return description.name!==null&&!this.known.has(saidBy(description))}learn(description,sizes){
this.known.set(saidBy(description),sizes)}};function saidBy({name,remark,note}){return name===null?null:[name,remark,note].
join(`
`)}var ON_NAME=20,ON_LEADER=10,ON_EDGE=15,MOST_ON_LINE=6,GAP3=5,NEARER_BY2=3,NO_NAME={cost:0,box:null},Names=class{constructor(fan){
this.fan=fan,this.places=fan.field.alone.names}best(index,candidate,around2,limit){if(!this.fan.badges[index].label)return NO_NAME;
let best=null;for(let{box,cost}of this.beside(index,candidate)){let least=best?best.cost:1/0;if(cost>=least||cost>=limit){
best??={box,cost};continue}let total=cost+this.conflicts(box,around2,least-cost);total<least&&(best={box,cost:total})}return best}beside(index,candidate){
let places=this.places.get(candidate);return places||(places=boxesBeside(candidate,this.fan.badges[index]).map((box,rank)=>({
box,cost:rank+this.alone(box)})),this.places.set(candidate,places)),places}alone(box){let{view,obstacles,trace}=this.fan.
field,cost=Math.min(MOST_ON_LINE,trace.under(box));return within(box,view)||(cost+=ON_EDGE),obstacles.some(other=>boxesMeet(
box,other,2))&&(cost+=ON_EDGE),cost}conflicts(box,around2,limit){let{chosen,extents}=this.fan,cost=0;for(let other of around2){
if(!boxesMeet(box,extents[other],GAP3+NEARER_BY2))continue;let placed=chosen[other];if(placed&&(boxesMeet(box,placed.box,
GAP3+NEARER_BY2)&&(cost+=ON_NAME),placed.name&&boxesMeet(box,placed.name,1)&&(cost+=ON_NAME),placed.from&&segmentMeets(placed.
from,placed,box)&&(cost+=ON_LEADER),cost>=limit))return cost}return cost}};function boxesBeside({x,y},{w,h,label:{width,
height}}){let box=(left,middle2)=>({left,right:left+width,top:middle2-height/2,bottom:middle2+height/2}),away=h+height/2+
GAP3-2;return[box(x+w+GAP3,y),box(x-w-GAP3-width,y),box(x-width/2,y-away),box(x-width/2,y+away)]}var COVERS=1e3,UNDER=300,CROSSES=80,OVER_DOT=30;function overDots(placed,dots){let{box,from,hull:hull2}=placed,cost=0;for(let dot of dots)
if(!(dot.x+dot.r<hull2.left||dot.x-dot.r>hull2.right||dot.y+dot.r<hull2.top||dot.y-dot.r>hull2.bottom)){if(distanceTo(box,
dot)<dot.r)return COVERS;from&&Math.abs(from.x-dot.x)+Math.abs(from.y-dot.y)>1&&segmentMeets(from,placed,boxAround2(dot.
x,dot.y,dot.r,dot.r))&&(cost+=OVER_DOT)}return cost}function coversDot({box},dots){return dots.some(dot=>distanceTo(box,
dot)<dot.r)}function betweenLeaders(a,b){let cost=0;return a.from&&segmentMeets(a.from,a,b.box)&&(cost+=UNDER),b.from&&segmentMeets(
b.from,b,a.box)&&(cost+=UNDER),a.from&&b.from&&segmentsCross(a.from,a,b.from,b)&&(cost+=CROSSES),cost}var ROUNDS2=6,NEAR2=.6,GAP4=3,FARTHEST_GAP=12;function fanOut(badges,field){return new Fan(badges,field).result()}var Fan=class{constructor(badges,field){
this.badges=badges,this.field=field,this.chosen=badges.map(badge=>badge.at?atRest(badge):null),this.extents=badges.map((badge,index)=>extentOf2(
badge,this.chosen[index])),this.dots=badges.map(badge=>badge.points.map(({x,y})=>({x,y,r:DOT2*badge.h+1}))),this.reaches=
badges.map(reachOf),this.near=badges.map((_,index)=>this.neighbours(index)),this.moving=this.movable(),this.isMoving=new Set(
this.moving),this.candidates=new Map(this.moving.map(index=>[index,this.staticCandidates(index)])),this.spans=new Map(this.
moving.map(index=>[index,this.spanOf(index)])),this.names=new Names(this)}result(){let{moving,chosen,candidates}=this,order=[
...moving].sort((a,b)=>candidates.get(a).length-candidates.get(b).length||a-b);for(let index of order)this.choose(index,
null);let open=new Set(order);for(let round=0;round<ROUNDS2&&open.size;round++){let next=new Set;for(let index of order){
if(!open.has(index)&&!next.has(index))continue;next.delete(index);let before=chosen[index];this.choose(index,null);let best=this.
best(index);if(this.choose(index,best),!(best?.x===before?.x&&best?.y===before?.y))for(let other of this.near[index])this.
isMoving.has(other)&&next.add(other)}open=next}return this.giveUp(order),chosen}giveUp(order){let{chosen}=this,given=[],
costOf2=index=>chosen[index]?this.breaches(index,chosen[index]):0,costs=new Map(order.map(index=>[index,costOf2(index)]));
for(;;){let[worst,most]=[-1,0];for(let[index,cost]of costs)cost>most&&([worst,most]=[index,cost]);if(worst<0)break;this.
choose(worst,null),given.push(worst),costs.set(worst,0);for(let other of this.near[worst])costs.has(other)&&costs.set(other,
costOf2(other))}for(let index of given){let best=this.best(index);best&&!this.breaches(index,best)&&this.choose(index,best)}}breaches(index,candidate){
let{extents,chosen,dots}=this,cost=0;for(let other of this.near[index]){if(!boxesMeet(candidate.hull,extents[other],FARTHEST_GAP))
continue;let placed=chosen[other];(placed?.isMoved||!this.badges[other].at)&&coversDot(candidate,dots[other])&&(cost+=COVERS),
placed&&(candidate.isMoved&&coversDot(placed,dots[index])&&(cost+=COVERS),boxesMeet(candidate.box,placed.box,this.gap(index,
other))&&(cost+=COVERS),cost+=betweenLeaders(candidate,placed))}return cost}movable(){let{badges,chosen}=this,moving=new Set;
badges.forEach((badge,index)=>{let rest=chosen[index];(!rest||this.isOutside(badge,rest)||this.near[index].some(other=>this.
areTooClose(index,other)))&&moving.add(index)});for(let index of[...moving]){let{points,h}=badges[index];for(let other of this.
near[index]){if(moving.has(other)||!chosen[other])continue;let{box}=chosen[other];points.some(point=>distanceTo(box,point)<
h+2*h*NEAR2)&&moving.add(other)}}return this.field.isStrict&&this.addUnnamed(moving),[...moving].sort((a,b)=>a-b)}addUnnamed(moving){
let names=new Names(this);this.chosen.forEach((rest,index)=>{!rest||moving.has(index)||!this.badges[index].label||!this.
badges[index].isKept||names.best(index,rest,this.near[index],1/0).cost>=ON_NAME&&moving.add(index)})}isOutside({isKept},{
box}){let{view,obstacles}=this.field;return isKept&&(!within(box,view)||obstacles.some(other=>boxesMeet(box,other,GAP4)))}areTooClose(a,b){
let[first,second]=[this.chosen[a],this.chosen[b]];return first?second?boxesMeet(first.box,second.box,this.gap(a,b)):this.
dots[b].some(dot=>distanceTo(first.box,dot)<dot.r):!1}gap(a,b){return APART2*(this.badges[a].h+this.badges[b].h)}neighbours(index){
let found2=[];return this.reaches.forEach((reach,other)=>{other!==index&&boxesMeet(reach,this.reaches[index],0)&&found2.
push(other)}),found2}staticCandidates(index){let badge=this.badges[index],fixed=this.near[index].filter(other=>!this.isMoving.
has(other)),free=candidatesOf(badge,this.field).filter(({box})=>fixed.every(other=>!boxesMeet(box,this.chosen[other].box,
this.gap(index,other)))),rest=badge.at&&atRest(badge);return rest&&!this.isOutside(badge,rest)&&this.near[index].every(other=>this.
dots[other].every(dot=>distanceTo(rest.box,dot)>=dot.r))?[rest,...free]:free}spanOf(index){let candidates=this.candidates.
get(index);if(!candidates.length)return null;let{w,h,label}=this.badges[index],[across,down]=label?[w+label.width,h+label.
height]:[0,0],{left,top,right,bottom}=hull(candidates.map(candidate=>candidate.hull));return{left:left-across,right:right+
across,top:top-down,bottom:bottom+down}}best(index){let span=this.spans.get(index);if(!span)return null;let around2=this.
near[index].filter(other=>boxesMeet(span,this.extents[other],2*FARTHEST_GAP)),best=null;for(let candidate of this.candidates.
get(index)){let limit=best?best.total:1/0;if(candidate.cost>=limit)break;let total=candidate.cost+this.conflicts(index,candidate,
around2,limit-candidate.cost);if(total>=limit)continue;let name=this.names.best(index,candidate,around2,limit-total);total+=
name.cost,total<limit&&(best={candidate,total,name:name.box})}return best&&{...best.candidate,name:best.name}}conflicts(index,candidate,around2,limit){
let{extents,chosen,dots}=this,cost=0;for(let other of around2){if(!boxesMeet(candidate.hull,extents[other],FARTHEST_GAP))
continue;let placed=chosen[other];if((placed?.isMoved||!this.badges[other].at)&&(cost+=overDots(candidate,dots[other])),
!!placed&&(candidate.isMoved&&(cost+=overDots(placed,dots[index])),placed.name&&boxesMeet(candidate.box,placed.name,1)&&
(cost+=ON_NAME),boxesMeet(candidate.box,placed.box,this.gap(index,other))&&(cost+=COVERS),cost+=betweenLeaders(candidate,
placed),cost>=limit))return cost}return cost}choose(index,candidate){this.chosen[index]=candidate,this.extents[index]=extentOf2(
this.badges[index],candidate)}};function extentOf2({points},candidate){return candidate?candidate.name?hull([candidate.hull,
candidate.name]):candidate.hull:hull(points.map(({x,y})=>boxAround2(x,y,0,0)))}function reachOf({points,w,h,around:around2,
at,label}){let away=2*h*MOST_MOVED+h,across=away+w+(label?.width??0),places=[...points,...at?[at]:[]],xs=[...places.map(
({x})=>x),...around2?[around2.left,around2.right]:[]],ys=[...places.map(({y})=>y),...around2?[around2.top,around2.bottom]:
[]];return{left:Math.min(...xs)-across,right:Math.max(...xs)+across,top:Math.min(...ys)-away,bottom:Math.max(...ys)+away}}var STEP3=.5,RINGS=60,FIRST=8,GAP5=3;function looselyPlaced(badge,field,taken){let centre=badge.at??nearestToMiddle(badge.
points),isFree=box=>!taken.some(other=>boxesMeet(box,other,GAP5))&&!(badge.isKept&&field.obstacles.some(other=>boxesMeet(
box,other,GAP5)));for(let isIn2 of badge.isKept?[box=>within(box,field.view),()=>!0]:[()=>!0])for(let{x,y}of spiral(centre,
2*badge.h)){let box=boxAround2(x,y,badge.w,badge.h);if(isIn2(box)&&isFree(box)&&(isAt2(centre,x,y)||field.allows(badge,x,
y)))return found(badge,x,y,box)}return found(badge,centre.x,centre.y,boxAround2(centre.x,centre.y,badge.w,badge.h))}function found(badge,x,y,box){
let from=badge.points.reduce((a,b)=>distanceTo(box,b)<distanceTo(box,a)?b:a),isMoved=distanceTo(box,from)>0;return{x,y,box,
isMoved,from:isMoved?from:null}}function*spiral({x,y},height){yield{x,y};for(let ring=1;ring<=RINGS;ring++){let count=FIRST*
ring;for(let i=0;i<count;i++){let angle=2*Math.PI*(i+ring%2/2)/count,away=ring*STEP3*height;yield{x:x+Math.cos(angle)*away,
y:y+Math.sin(angle)*away}}}}var isAt2=(centre,x,y)=>centre.x===x&&centre.y===y;function nearestToMiddle(points){let mean=axis=>points.
reduce((sum,point)=>sum+point[axis],0)/points.length,[x,y]=[mean("x"),mean("y")],away=point=>Math.hypot(point.x-x,point.
y-y);return points.reduce((a,b)=>away(b)<away(a)?b:a)}var LEADER_FROM=4,MOST_ON_LEG=3,MOST_KNOWN=12,Fanning=class{constructor(){this.forget()}forget(){this.known=new Map,this.
alone=new WeakMap,this.scale=null,this.grounds=new Map}groundsOf(badge,{scale,allows}){scale!==this.scale&&(this.scale=scale,
this.grounds.clear());let{group:{indices,frame},w,h}=badge,key=[w,h,frame,...indices].join();return this.grounds.has(key)||
this.grounds.set(key,groundsOf(badge,badge.lands&&allows)),this.grounds.get(key)}fanned(badges,field){let{origin,scale,view,
obstacles}=field,key=JSON.stringify([origin,scale,view,obstacles,badges.map(({points,w,h,at,around:around2,label,isKept})=>[
points,w,h,at,around2,label,isKept])]),placed=this.known.get(key)??fanOut(badges,{...field,grounds:badge=>this.groundsOf(
badge,field),alone:this.aloneIn(field)});return this.known.delete(key),this.known.set(key,placed),this.known.size>MOST_KNOWN&&
this.known.delete(this.known.keys().next().value),placed}aloneIn(field){return this.alone.has(field)||this.alone.set(field,
{candidates:new Map,names:new Map}),this.alone.get(field)}};function withRest(badges,field,placed){let boxes=[...placed.
filter(Boolean).map(({box})=>box),...dotsOf(badges,placed)];return placed.map((found2,i)=>{if(found2)return found2;let loose=looselyPlaced(
badges[i],field,boxes);return boxes.push(loose.box),loose})}function movedApart(badges,field){let anchors=badges.map(({points:[
{x,y}],isKept,at})=>({x,y,kept:isKept&&at&&at.x!==x})),centres=separate(anchors,badges.map(({h})=>h),field.view,field.obstacles);
return badges.map(({points:[point],w,h},i)=>{let{x,y}=centres[i],isMoved=Math.hypot(x-point.x,y-point.y)>=LEADER_FROM;return{
x,y,box:boxAround2(x,y,w,h),isMoved,from:isMoved?point:null}})}function dotsOf(badges,placed){return badges.flatMap(({points,
at,h},i)=>!placed[i]?.isMoved&&at?[]:points.map(({x,y})=>boxAround2(x,y,DOT2*h,DOT2*h)))}function namedBeside(badges,placed,field,sizes){
let{trace,view,frame,obstacles,atlas}=field;for(let at of placed)at.from&&trace.add(at.from.x,at.from.y,at.x,at.y);let dots=dotsOf(
badges,placed);return placeLabels(placed.map(({x,y},i)=>({x,y,r:badges[i].h,across:badges[i].w})),sizes,trace,view,[...obstacles,
...dots],atlas.still?null:frame,atlas.still?MOST_ON_LEG:1/0)}var StopNames=class{constructor(stops){this._stops=new Map;for(let stop of stops)stop.position&&this.add(stop)}add(stop){
for(let name of namesOf(stop))this._stops.has(name)||this._stops.set(name,[]),this._stops.get(name).push(stop)}remove(stop){
for(let name of namesOf(stop))this._stops.set(name,this._stops.get(name).filter(other=>other!==stop))}has({name,lon,lat},kilometres){
return(this._stops.get(plain(name))||[]).some(stop=>L.CRS.Earth.distance(toLatLng(stop.position),[lat,lon])<kilometres*1e3)}};
function namesOf(stop){return new Set([plain(stop.name),plain(stop.name.split(/[,(]/)[0])])}function plain(name){return name.
normalize("NFKD").replace(/\p{M}/gu,"").trim().toLowerCase()}function copyShown(x,{left,right,margin}){if(x>=left&&x<=right)return 0;let copy=Math.round((left+right)/2-x);return x+copy>=
left-margin&&x+copy<=right+margin?copy:null}var MARGIN=.2,World=class{constructor(map,main=null){this.map=map,this.main=main,this.window=null}look(places,isExact){let before=this.
window;if(this.window=this.present(),this.main)return!1;let copyIn=(x,part2)=>(part2?copyShown(x,part2):0)??(isExact?null:
0);return places.some(({x})=>copyIn(x,this.window)!==copyIn(x,before))}present(){let scale=256*2**this.map.getZoom(),{min,
max}=this.map.getPixelBounds(),[left,right]=[min.x/scale,max.x/scale];return{left,right,margin:(right-left)*MARGIN}}copyOf(x){
return this.main?this.main.copyOf(x):this.window&&copyShown(x,this.window)||0}copiesOf(leg){if(this.main)return this.main.
copiesOf(leg);this.window??=this.present();let copies=[leg.start,leg.end].map(({position})=>copyShown(worldX(position[0]),
this.window)).filter(copy=>copy!==null);return copies.length?copies:null}latLngOf({position:[lon,lat]}){return toLatLng(
[lon+360*this.copyOf(worldX(lon)),lat])}surroundings(){let scale=256*2**this.map.getZoom(),{min,max}=this.map.getPixelBounds(),
[marginX,marginY]=[(max.x-min.x)*MARGIN,(max.y-min.y)*MARGIN],[left,right]=[min.x-marginX,max.x+marginX],[top,bottom]=[min.
y-marginY,max.y+marginY],isAround=({x,y})=>x*scale>=left&&x*scale<=right&&y*scale>=top&&y*scale<=bottom;return isAround.
meets=({west,north,width,height})=>(west+width)*scale>=left-1&&west*scale<=right+1&&(north+height)*scale>=top-1&&north*scale<=
bottom+1,isAround}};var MOST_LABELS=250,MOST_FANNED=150,STRAINED=2,SAME_PLACE_ZOOM=17,Stops=class{constructor(map,main=null){this.map=map,this.
stops=[],this.markers=new Map,this.sizes=new NameSizes,this.world=new World(map,main?.world),this.descriptions=new Descriptions(
this),this.fanning=new Fanning,this.groups=null,this.opened=new Set,this.insets=[],this.squares=[],this.named=[],this.obstacles=
[],this.crowded={unnumbered:[],unnamed:[],moved:[]},map.createPane("ties").style.zIndex=630,map.getPane("ties").setAttribute(
"aria-hidden","true"),map.createPane("stops").style.zIndex=640,map.on("tourdata",event=>this.show(event.tour)),map.on("t\
ourchanged",event=>this.update(event.tour)),map.on("zoomend",()=>this.regroup()),map.on("moveend resize atlasplaced",()=>this.
layout()),map.on("landschanged",()=>this.learnLands()),map.on("stopselected",()=>this.mark()),map.on("stopsdimmed",()=>this.
dim())}show(tour){for(let marker of this.markers.values())marker.remove();this.markers.clear(),this.sizes.clear(),this.setStops(
tour.stops),this.names=null,this.regroup()}setStops(stops){this.stops=stops,this.places=placesOf(stops),this.byIndex=new Array(
stops.length);for(let place of this.places)this.byIndex[place.index]=place;this.fanning.forget(),this.groups=null}update(tour){
let before=this.stops;if(haveSamePlaces(before,tour.stops)){this.stops=tour.stops;for(let group of this.groups||[])group.
description=null}else this.setStops(tour.stops);if(this.names){let[old,present]=[new Set(before),new Set(tour.stops)];for(let stop of before)
stop.position&&!present.has(stop)&&this.names.remove(stop);for(let stop of tour.stops)stop.position&&!old.has(stop)&&this.
names.add(stop)}this.layout()}isNamed(city,kilometres){return this.names??=new StopNames(this.stops),this.names.has(city,
kilometres)}regroup(){this.groups=null,this.opened.clear()}remeasure(){this.regroup(),this.sizes.clear(),this.fanning.forget();
for(let marker of this.markers.values())marker.remeasure()}mark(){this.groups=null,this.layout();let{selected}=this.map.
atlas;for(let marker of this.markers.values())marker.mark(marker.description.id===selected)}dim(){for(let marker of this.
markers.values())marker.dim(this.isDimmed(marker.description))}isDimmed({ids}){let{dimmed}=this.map.atlas;return dimmed.
size>0&&ids.every(id=>dimmed.has(id))}learnLands(){this.fanning.forget(),this.groups=null,this.layout()}get lands(){return this.
map.atlas.basemap?.lands??null}layout(isTrial=!1){if(!this.places||!this.map.atlas.placed)return;let{route}=this.map.atlas;
this.world.look(this.places,!route.isWeb)&&(this.groups=null,route.isWeb||route.redraw());let field=new Field(this),shown=this.
shown(field),badges=this.badgesOf(shown,field),placed=shown.length>MOST_FANNED?movedApart(badges,field):withRest(badges,
field,this.fanning.fanned(badges,field)),names=shown.length>MOST_LABELS?badges.map(()=>null):namedBeside(badges,placed,field,
shown.map(({description})=>this.sizes.of(description)));isTrial||this.draw(shown,badges,placed,names),this.squares=placed.
map(({box})=>box),this.named=names.filter(Boolean);let alone=wanted=>shown.flatMap(({indices},i)=>indices.length===1&&badges[i].
isKept&&wanted(i)?indices:[]);this.crowded={unnumbered:shown.flatMap(({indices,frame})=>indices.length>1&&!frame?indices:
[]),unnamed:alone(i=>!names[i]),moved:alone(i=>placed[i].isMoved)},this.trace=field.trace,this.obstacles=field.obstacles,
isTrial||this.map.fire("stopsplaced")}shown(field){this.groups??=this.gather();let shown=this.groups.filter(this.isShown(
field));return shown.length<=MOST_FANNED&&(this.measure(shown),shown=joined(shown,this.joining(field))),this.sync(shown),
shown.length<=MOST_LABELS&&this.measure(shown),shown}isShown(field){if(this.world.main)return group=>this.badgesOf([group],
field)[0].isKept;let isAround=this.world.surroundings();return group=>group.indices.length===1||isAround(group)?isAround(
group):(group.extent??=this.extentOf(group.indices),isAround.meets(group.extent)&&group.indices.some(index=>isAround(this.
placeOf(index))))}gather(){let places=this.places.map(({index})=>this.placeOf(index)),alone=this.alone(),field=new Field(
this,!1);if(!this.insets.length)return this.withRoom(gathered(places,field.scale,alone),field);let inset=({index})=>this.
insets.find(({first,last})=>index>=first&&index<=last);return this.withRoom([...gathered(places.filter(place=>!inset(place)),
field.scale,alone),...this.insets.map(stretch=>groupOf(places.filter(place=>inset(place)===stretch),!1,stretch.frame))].
sort((a,b)=>a.indices[0]-b.indices[0]),field)}withRoom(groups,field){return this.map.atlas.still||groups.length>MOST_FANNED?
groups:joined(groups,this.joining(field))}joining(field){return{placeAt:index=>{if(!this.byIndex[index])return null;let{
x,y}=this.placeOf(index);return{index,...field.point({x,y}),worldX:x,worldY:y}},size:field.size,hop:HOP*2*this.descriptions.
radius,apart:this.alone(),strained:this.world.main?1/0:STRAINED,place:groups=>this.fanning.fanned(this.badgesOf(groups,field),
field)}}crowdedStretches(countsNames,countsMoved){let{unnumbered,unnamed,moved}=this.crowded,crowded=[...new Set([...unnumbered,
...countsNames?unnamed:[],...countsMoved?moved:[]])];return stretchesOf(crowded,this.joining(new Field(this,!1))).filter(
([first,last])=>!this.insets.some(inset=>inset.first<=last&&inset.last>=first)).map(([first,last])=>({first,last,extent:this.
extentOf(Array.from({length:last-first+1},(_,i)=>first+i)),crowded:crowded.filter(index=>index>=first&&index<=last).length}))}extentOf(indices){
let[west,north,east,south]=[1/0,1/0,-1/0,-1/0];for(let index of indices){let{x,y}=this.placeOf(index);x<west&&(west=x),x>
east&&(east=x),y<north&&(north=y),y>south&&(south=y)}return{west,north,width:east-west,height:south-north}}badgesOf(groups,field){
return groups.map(group=>(group.description??=this.descriptions.of(group),field.badgeOf(group,group.description,field.isBounded?
this.sizes.of(group.description)?.[0]:null)))}alone(){let{atlas}=this.map,indices=[...this.opened,atlas.selected].map(id=>atlas.
index(id));return new Set(indices.filter(index=>this.byIndex[index]))}placeOf(index){let place=this.byIndex[index],copy=this.
world.copyOf(place.x);return copy?{index,x:place.x+copy,y:place.y}:place}latLngOf(stop){return this.world.latLngOf(stop)}copyOf(x){
return this.world.copyOf(x)}copiesOf(leg){return this.world.copiesOf(leg)}draw(shown,badges,placed,names){shown.forEach(
(group,i)=>{let{x,y}=this.map.latLngToContainerPoint(group.description.latlng),from=point=>({x:point.x-x,y:point.y-y}),[
badge,at,name]=[badges[i],placed[i],names[i]],marker=this.markerOf(group);name&&marker.measure(),marker.place({offset:from(
at),radius:badge.h,across:badge.w,name:name&&{left:name.left-x,top:name.top-y,isBroken:name.isBroken},dots:at.isMoved||!badge.
at?badge.points.map(from):[],from:at.from&&from(at.from)})})}markerOf({description}){return this.markers.get(description.
key)}measure(groups){for(let group of groups){let description=group.description??=this.descriptions.of(group);if(!this.sizes.
isMissing(description))continue;let marker=this.markerOf(group)??this.add(description);marker.update(description),this.sizes.
learn(description,marker.measure())}}sync(groups){for(let group of groups)group.description??=this.descriptions.of(group);
let descriptions=new Map(groups.map(({description})=>[description.key,description]));for(let[key,marker]of this.markers){
let description=descriptions.get(key);description?marker.update(description):(marker.remove(),this.markers.delete(key))}
let next=null;for(let{description}of[...groups].reverse()){let marker=this.markers.get(description.key)??this.add(description),
{element:element2}=marker;element2.nextElementSibling!==next&&element2.parentElement.insertBefore(element2,next),next=element2}}add(description){
let{id,key}=description,marker=new Marker(this.map,description);return id!==null&&(marker.element.dataset.stop=id),marker.
mark(id!==null&&id===this.map.atlas.selected),marker.dim(this.isDimmed(description)),this.markers.set(key,marker),marker}open(indices){
let stops=indices.map(index=>this.stops[index]),bounds=L.latLngBounds(stops.map(stop=>this.latLngOf(stop)));if(this.map.
getBoundsZoom(bounds)>SAME_PLACE_ZOOM){this.groups=null;for(let{id}of stops)this.opened.add(id);this.layout()}else this.
map.atlas.show(bounds)}};function addStops(map){map.atlas.stops=new Stops(map)}var WORLD_PIXELS=256,FEWEST_DIGITS=1,MOST_DIGITS=6;function digitsAt(zoom){let digits=Math.ceil(Math.log10(WORLD_PIXELS*
2**zoom/360))+1;return Math.max(FEWEST_DIGITS,Math.min(MOST_DIGITS,digits))}function placeAt({lng,lat},zoom){let digits=digitsAt(
zoom),turned=lng-360*Math.floor((lng+180)/360);return{lon:Math.min(180,rounded(turned,digits))+0,lat:Math.max(-85.0511,Math.
min(85.0511,edge(lat)??rounded(lat,digits)))+0}}function coordinates({lon,lat},zoom){let digits=digitsAt(zoom);return`${lat.
toFixed(digits)}, ${lon.toFixed(digits)}`}function nudgeOf({key,shiftKey,altKey,ctrlKey,metaKey}){if(altKey||ctrlKey||metaKey)
return null;let step=shiftKey?10:1;switch(key){case"ArrowLeft":return[-step,0];case"ArrowRight":return[step,0];case"Arro\
wUp":return[0,-step];case"ArrowDown":return[0,step];default:return null}}function edge(lat){return Math.abs(lat)>=85.0511?
Math.sign(lat)*85.0511:void 0}function rounded(value,digits){let scale=10**digits;return Math.round(value*scale)/scale}var DraftRoute=class{constructor(map){this.map=map,map.createPane("draft").style.zIndex=425,this.svg=L.SVG.create("svg"),
this.svg.setAttribute("class","ta-draft"),this.svg.setAttribute("aria-hidden","true"),this.way=L.SVG.create("path"),this.
way.setAttribute("class","ta-draft-way"),map.getPane("draft").append(this.svg),this.hidden=[],this.own=null}show(stop,from,latlng){
let view=this.view(),legs=this.legsOf(stop,latlng);this.hide(stop);let[a,b]=[from,latlng].map(place=>this.map.latLngToLayerPoint(
place));this.way.setAttribute("d",`M${a.x} ${a.y}L${b.x} ${b.y}`),this.svg.replaceChildren(this.way,...legs.flatMap(leg=>{
let runs=leg.runs(view),text=runs.map(lineText2).join(""),inferred=leg.inferred?" is-inferred":"",arrows=leg.arrows(runs,
view).map(corners=>path3("ta-arrow",lineText2(corners.map(([x,y])=>[0,x,y]))+"Z"));return[path3("ta-leg-casing"+inferred,
text),path3("ta-leg"+inferred,text),...arrows]}))}clear(){this.svg.replaceChildren();for(let drawn2 of this.hidden)drawn2.
style.visibility="";this.hidden=[],this.own=null}legsOf(stop,latlng){let legs=[];for(let{start:start2,end,isPast}of this.
ownLegs(stop)){let here={...stop,position:[latlng.lng,latlng.lat]},there=other=>({...other,position:[near(other.position[0],
latlng.lng),other.position[1]]}),[leg]=legsBetween(start2===stop?[here,there(end)]:[there(start2),here]);leg.inferred||=
isPast,legs.push(leg)}return legs}ownLegs(stop){let{legs}=this.map.atlas.route;return(this.own?.stop!==stop||this.own.of!==
legs)&&(this.own={stop,of:legs,legs:legs.filter(({start:start2,end})=>start2===stop||end===stop)}),this.own.legs}hide(stop){
let{pieces:pieces2}=this.map.atlas.route.layer;if(pieces2)for(let leg of this.ownLegs(stop))for(let{casing,line:line2,arrows}of pieces2.
get(leg)??[])for(let drawn2 of[casing,line2,...arrows])!drawn2||this.hidden.includes(drawn2)||(drawn2.style.visibility="\
hidden",this.hidden.push(drawn2))}view(){let scale=256*2**this.map.getZoom(),origin=this.map.getPixelOrigin(),{min,max}=this.
map.getPixelBounds();return{scale,x:origin.x,y:origin.y,coarseness:1,left:min.x-origin.x,right:max.x-origin.x,top:min.y-
origin.y,bottom:max.y-origin.y}}};function lineText2(run){return run.map(([,x,y],i)=>(i?"L":"M")+x.toFixed(1)+" "+y.toFixed(
1)).join("")}function path3(className,text){let element2=L.SVG.create("path");return element2.setAttribute("class",className),
element2.setAttribute("d",text),element2}var CLICK=4,BadgeDrag=class{constructor(map,editing){this.map=map,this.editing=editing,this.draft=new DraftRoute(map),this.
now=null,this.pressed=null,this.isWaiting=!1;let pane=map.getPane("stops");pane.addEventListener("mousedown",event=>{this.
markerOf(event)&&event.stopPropagation()}),pane.addEventListener("pointerdown",event=>this.press(event)),pane.addEventListener(
"click",event=>{this.hasJustEnded&&(event.stopPropagation(),this.hasJustEnded=!1)},!0),map.on("zoomstart",()=>this.cancel()),
map.on("tourchanged",()=>this.end())}markerOf(event){if(!this.editing.isOn||event.button!==0)return;let id=event.target.
closest?.(".ta-stop")?.dataset.stop;return id===void 0?void 0:this.map.atlas.stops.markers.get("stop "+id)}press(event){
this.hasJustEnded=!1;let marker=this.markerOf(event);if(!marker||!event.isPrimary)return;let{element:element2}=marker;this.
pressed={marker,x:event.clientX,y:event.clientY,pointer:event.pointerId},element2.setPointerCapture(event.pointerId);let move=moved=>this.
move(moved),end=ended=>{element2.removeEventListener("pointermove",move),element2.removeEventListener("pointerup",end),element2.
removeEventListener("pointercancel",end),ended.type==="pointerup"?this.drop():this.cancel(),this.pressed=null};element2.
addEventListener("pointermove",move),element2.addEventListener("pointerup",end),element2.addEventListener("pointercancel",
end)}move({clientX,clientY}){if(!this.pressed)return;let{marker,x,y}=this.pressed;if(!this.now){if(this.pressed.isOver||
Math.hypot(clientX-x,clientY-y)<CLICK)return;this.begin(marker)}this.now.mouse=L.point(clientX-x,clientY-y),this.now.frame??=
requestAnimationFrame(()=>this.draw())}begin(marker){let{description,badge}=marker,stop=this.map.atlas.stop(description.
id),box=badge.getBoundingClientRect(),map=this.map.getContainer().getBoundingClientRect();marker.hideTip(),this.editing.
offer.close(),this.now={marker,stop,from:description.latlng,latlng:description.latlng,frame:null,start:L.point(box.left+
box.width/2-map.left,box.top+box.height/2-map.top),ghost:ghostAt(this.map,description)},marker.element.classList.add("is\
-dragged"),this.map.getContainer().classList.add("is-dragging-stop"),this.editing.holdKeys(),this.editing.send(editor=>editor.
beginMove(description.id))}draw(){let{now,map}=this;if(!now)return;now.frame=null;let at=now.start.add(now.mouse),size=map.
getSize(),inside=L.point(Math.max(0,Math.min(size.x,at.x)),Math.max(0,Math.min(size.y,at.y)));now.latlng=map.containerPointToLatLng(
inside);let{marker}=now;marker.marker.setLatLng(now.latlng);let{radius,across}=marker.description,height=marker.measure()?.[0].
height??0;marker.place({offset:{x:0,y:0},radius,across,name:{left:radius+6,top:-height/2}}),this.draft.show(now.stop,now.
from,now.latlng),this.describe(inside)}describe(point){let{now}=this,zoom=this.map.getZoom(),place=placeAt(now.latlng,zoom);
if(this.map.atlas.tip.show("drag",coordinates(place,zoom),[now.near??" ",this.editing.words.release]),this.map.atlas.tip.
moveTo(point.add([12,12])),this.isWaiting){this.isOutdated=!0;return}this.isWaiting=!0,this.editing.near(place).then(text=>{
if(this.isWaiting=!1,this.now!==now)return;now.near=text;let again=this.isOutdated;this.isOutdated=!1,again?now.frame??=
requestAnimationFrame(()=>this.draw()):this.map.atlas.tip.show("drag",coordinates(placeAt(now.latlng,zoom),zoom),[now.near,
this.editing.words.release])})}drop(){let{now}=this;if(!now)return;now.frame!==null&&(cancelAnimationFrame(now.frame),this.
draw()),this.hasJustEnded=!0;let{lon,lat}=placeAt(now.latlng,this.map.getZoom()),{id}=now.stop;this.map.atlas.tip.hide("\
drag"),this.editing.ask((editor,reply)=>editor.moveStop(id,lon,lat,!1,reply)).then(isMoved=>{!isMoved&&this.now===now&&this.
cancel()})}cancel(){this.now&&(this.end(),this.map.atlas.stops.layout())}end(){let{now}=this;now&&(this.now=null,this.pressed&&
(this.pressed.isOver=!0,this.hasJustEnded=!0),now.frame!==null&&cancelAnimationFrame(now.frame),now.ghost.remove(),this.
draft.clear(),this.map.atlas.tip.hide("drag"),now.marker.element.classList.remove("is-dragged"),this.map.getContainer().
classList.remove("is-dragging-stop"),now.marker.marker.setLatLng(now.marker.description.latlng),this.editing.holdKeys())}};
function ghostAt(map,{latlng,text}){let ring=document.createElement("span");return ring.className="ta-ghost-ring",ring.textContent=
text,L.marker(latlng,{icon:L.divIcon({className:"ta-ghost",html:ring,iconSize:[0,0]}),keyboard:!1,interactive:!1,pane:"t\
ies"}).addTo(map)}var Nudges=class{constructor(){this.sent=new Map}placeOf(id){return this.sent.get(id)?.to}send(id,to,at){let awaited=(this.
sent.get(id)?.awaited??0)+1;this.sent.set(id,{to,at,awaited})}refuse(id){this.sent.delete(id)}receive(positionOf){for(let[
id,move]of this.sent){move.awaited-=1;let position=positionOf(id);(isSamePlace(position,[move.at.lon,move.at.lat])||move.
awaited<=0||!position)&&this.sent.delete(id)}}clear(){this.sent.clear()}};var AWAY2=18,EDGE2=8,LEAST_WIDTH=180,Offer=class{constructor(map,ends){this.map=map,this.ends=ends,this.latlng=null,this.
point=element("div","ta-offer-point"),this.box=element("div","ta-offer"),this.box.setAttribute("role","dialog"),this.title=
element("strong","ta-offer-title"),this.near=element("span","ta-offer-near"),this.near.setAttribute("aria-live","polite"),
this.choices=element("div","ta-offer-choices"),this.hint=element("span","ta-offer-hint"),this.box.append(this.title,this.
near,this.choices,this.hint);for(let part2 of[this.point,this.box])part2.hidden=!0,map.getContainer().append(part2);L.DomEvent.
disableClickPropagation(this.box),L.DomEvent.disableScrollPropagation(this.box),this.box.addEventListener("keydown",event=>this.
onKey(event)),map.on("move zoom resize",()=>this.place())}get isOpen(){return!this.box.hidden}open(latlng,place,choices,hint){
this.latlng=latlng,this.title.textContent=coordinates(place,this.map.getZoom()),this.near.textContent=" ",this.hint.textContent=
hint,this.choices.replaceChildren(...choices.map(({text,act},number)=>{let button2=element("button",number?"":"is-first");
return button2.type="button",setText(button2,text),button2.addEventListener("click",()=>{this.close(!0),act()}),button2})),
this.box.setAttribute("aria-label",choices[0].text),this.box.hidden=this.point.hidden=!1,this.place(),this.choices.firstElementChild.
focus({preventScroll:!0})}describe(text){setText(this.near,text),this.near.hidden=!text,this.place()}close(chose=!1){if(!this.
isOpen)return;let hadFocus=this.box.contains(document.activeElement);this.box.hidden=this.point.hidden=!0,this.near.hidden=
!1,hadFocus&&this.map.getContainer().focus({preventScroll:!0}),this.ends(chose)}onKey(event){let buttons=[...this.choices.
children],at=buttons.indexOf(document.activeElement),step={ArrowDown:1,ArrowUp:-1,Tab:event.shiftKey?-1:1}[event.key];if(event.
key==="Escape")this.close();else if(step)buttons[(at+step+buttons.length)%buttons.length].focus();else if(event.key!=="E\
nter"&&event.key!==" ")return;event.key!=="Enter"&&event.key!==" "&&event.preventDefault(),event.stopPropagation()}place(){
if(!this.isOpen)return;let point=this.map.latLngToContainerPoint(this.latlng),size=this.map.getSize(),room=Math.max(point.
x,size.x-point.x)-AWAY2-EDGE2,isBeside=room>=LEAST_WIDTH,whole=size.x-2*EDGE2;this.box.style.maxWidth=`${isBeside?Math.min(
room,whole):whole}px`;let box=L.point(this.box.offsetWidth,this.box.offsetHeight),[left,top]=isBeside?[afterOrBefore(point.
x,box.x,size.x),point.y-box.y/2]:[point.x-box.x/2,afterOrBefore(point.y,box.y,size.y)];this.point.style.transform=`trans\
late(${point.x}px, ${point.y}px)`,this.box.style.transform=`translate(${within2(left,box.x,size.x)}px, ${within2(top,box.
y,size.y)}px)`}};function afterOrBefore(point,length,whole){let after=point+AWAY2;return after+length>whole-EDGE2?point-
AWAY2-length:after}function within2(start2,length,whole){return Math.round(Math.max(EDGE2,Math.min(start2,whole-length-EDGE2)))}
function element(name,className){let made=document.createElement(name);return made.className=className,made}var Editing=class{constructor(map){this.map=map,this.isOn=!1,this.words={},this.offer=new Offer(map,()=>this.holdKeys()),
this.drag=new BadgeDrag(map,this),this.nudges=new Nudges,this.held="";let container=map.getContainer();map.on("click con\
textmenu",event=>this.offerAt(event.latlng,event.containerPoint)),map.on("tourchanged",()=>{this.offer.close(),this.nudges.
receive(id=>map.atlas.stop(id)?.position)}),container.addEventListener("keydown",event=>this.onKey(event),!0);for(let moved of[
"focusin","focusout"])container.addEventListener(moved,()=>this.holdKeys())}set(isOn,words={}){this.isOn=isOn,this.words=
words,this.map.getContainer().classList.toggle("is-editing",isOn),this.drag.cancel(),this.offer.close(),this.nudges.clear(),
this.holdKeys()}get legHint(){return this.isOn?this.words.insertHint:void 0}send(call){return this.map.atlas.objects.then(
({editor})=>call(editor))}ask(call){return this.send(editor=>new Promise(resolve=>call(editor,resolve)))}near({lon,lat}){
return this.ask((editor,reply)=>editor.describePlace(lon,lat,reply))}holdKeys(){let keys=[];this.isOn&&(this.offer.isOpen||
this.drag.now)&&keys.push("Escape"),this.isOn&&this.offer.isOpen&&keys.push("Space"),this.isOn&&this.focusedStop()&&keys.
push("Delete");let held=keys.join(" ");held!==this.held&&(this.held=held,this.send(editor=>editor.holdKeys(held)))}offerAtCentre(){
let centre=this.map.getSize().divideBy(2);this.offerAt(this.map.containerPointToLatLng(centre),centre)}offerAt(latlng,point){
if(!this.isOn||this.drag.now)return;let{atlas}=this.map,place=placeAt(latlng,this.map.getZoom()),{lon,lat}=place,choices=[],
selected=atlas.stop(atlas.selected);selected&&!selected.position&&choices.push({text:fill2(this.words.placeHere,{stop:selected.
name}),act:()=>this.send(editor=>editor.placeStop(selected.id,lon,lat))});let leg=atlas.route.isWeb?null:atlas.route.legAt(
point);choices.push({text:leg?fill2(this.words.insert,{start:leg.start.name,end:leg.end.name}):this.words.addHere,act:()=>this.
send(editor=>editor.addStop(lon,lat,leg?leg.end.id:""))}),this.offer.open(latlng,place,choices,this.words.offerHint),this.
holdKeys(),this.near(place).then(text=>{this.offer.latlng===latlng&&this.offer.describe(text)})}focusedStop(){return document.
activeElement?.closest?.(".ta-stop")?.dataset.stop}onKey(event){if(!this.isOn)return;let{target,key}=event;if(key==="Esc\
ape"&&this.drag.now)this.drag.cancel();else if(key==="Enter"&&target===this.map.getContainer())this.offerAtCentre();else if(key===
"Delete"&&this.focusedStop()){let id=this.focusedStop();this.send(editor=>editor.removeStop(id))}else if(!this.nudge(event))
return;event.preventDefault(),event.stopPropagation()}nudge(event){let by=nudgeOf(event),id=this.focusedStop();if(!by||id===
void 0||this.drag.now)return!1;let stop=this.map.atlas.stop(id),from=this.nudges.placeOf(id)??this.map.atlas.stops.latLngOf(
stop),to=this.map.containerPointToLatLng(this.map.latLngToContainerPoint(from).add(by)),at=placeAt(to,this.map.getZoom());
return this.nudges.send(id,to,at),this.ask((editor,reply)=>editor.moveStop(id,at.lon,at.lat,!0,reply)).then(isMoved=>{isMoved||
this.nudges.refuse(id)}),!0}};function fill2(text,names){return text.replace(/\{(\w+)\}/g,(_,name)=>isolate(names[name]))}
function addEditing(map){map.atlas.editing=new Editing(map)}function connect(resolve){let isConnected=!1,channel=new QWebChannel(qt.webChannelTransport,()=>{isConnected=!0,resolve(
channel.objects)}),handle=channel.handleResponse;channel.handleResponse=message=>{channel.execCallbacks[message.id]&&handle(
message)},setTimeout(()=>{isConnected||connect(resolve)},500)}function addBridge(map){let connected=map.atlas.kept.once(
"objects",()=>new Promise(connect));map.atlas.objects=connected;let send=call=>connected.then(({bridge})=>call(bridge)),
fail=error=>send(bridge=>bridge.fail(String(error?.message??error)));map.atlas.describeLeg=index=>send(bridge=>new Promise(
resolve=>bridge.describeLeg(index,resolve))),map.on("stopactivated",event=>send(bridge=>bridge.activate(event.id))),map.
on("atlasready",()=>send(bridge=>bridge.becomeReady())),map.on("atlasupdated",event=>send(bridge=>bridge.finishUpdate(event.
number))),map.on("basemapwanted",()=>send(bridge=>bridge.openBasemap()));let isLeaving=!1,removed=new AbortController,listen=(type,tell)=>window.
addEventListener(type,tell,{signal:removed.signal});map.on("unload",()=>removed.abort()),listen("beforeunload",()=>{isLeaving=
!0}),map.on("atlasincomplete",event=>{isLeaving||send(bridge=>bridge.reportIncomplete(event.file))}),map.on("atlasfailed",
event=>fail(event.message)),map.on("moveend",()=>send(bridge=>bridge.settle())),listen("error",event=>fail(event.message)),
listen("unhandledrejection",event=>fail(event.reason))}var TILE="tiles/{key}/{z}/{x}/{y}",Tiles=class{constructor(map){this.map=map,this.layer=null,this.snap=map.options.zoomSnap,
this.delta=map.options.zoomDelta,map.createPane("tiles").style.zIndex=210}show(tiles){this.layer&&this.layer.remove(),this.
layer=null,this.map.atlas.hasTiles=tiles!==null,this.map.atlas.credits.set("tiles",tiles?tiles.attribution:""),this.map.
options.zoomSnap=tiles?1:this.snap,this.map.options.zoomDelta=tiles?1:this.delta,this.map.fire("tileshidden"),tiles&&(this.
layer=L.tileLayer(TILE,{key:tiles.key,pane:"tiles",minZoom:tiles.minZoom,maxZoom:this.map.getMaxZoom(),maxNativeZoom:tiles.
maxZoom,className:"ta-tile"}),this.layer.once("tileload",()=>this.map.fire("tilesshown")),this.layer.addTo(this.map))}};
function addTiles(map){map.atlas.tiles=new Tiles(map)}return __toCommonJS(app_exports);})();
